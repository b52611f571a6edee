package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks type who read papers from the box. */
class PaperNotationTest {

  private static final List<Option> TWO =
      List.of(new Option("shed", "车棚", 0), new Option("lamp", "路灯", 0));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "赞成 12", "赞成x12", "赞成X12", "赞成×12", "赞成*12", "赞成12", "赞成 x 12", "赞成 12 票", "赞成１２票",
        "赞成　１２　张", "for 12", "For x12"
      })
  void several_papers_that_say_the_same(String typed) {
    assertThat(papers(Method.YES_NO, typed)).isEqualTo(Collections.nCopies(12, Paper.AGREE));
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVAL, １、２, 'lamp,shed'",
    "APPROVAL, 1 2, 'lamp,shed'",
    "APPROVAL, 弃权2张, 'abstain;abstain'",
    "YES_NO, 反对, disagree"
  })
  void papers_of_each_kind(Method method, String typed, String lines) {
    assertThat(papers(method, typed)).containsExactly(lines.split(";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"同意 3", "赞成 12 x", "赞成 -1", "12", "赞成 3 反对"})
  void what_is_no_paper_is_refused(String typed) {
    assertThatThrownBy(() -> papers(Method.YES_NO, typed)).isInstanceOf(Refusal.class);
  }

  @Test
  void more_papers_than_voters_are_refused_before_they_are_written_out() {
    assertThatThrownBy(() -> papers(Method.YES_NO, "弃权 9999\n弃权 9999"))
        .hasMessage("ballot.fault.papers.count");
  }

  private static List<String> papers(Method method, String typed) {
    List<Option> options =
        method == Method.YES_NO
            ? List.of(new Option(Paper.AGREE, "赞成", 0), new Option(Paper.DISAGREE, "反对", 0))
            : TWO;
    return new PaperNotation(rule(method), options).lines(typed, 20);
  }

  private static BallotRule rule(Method method) {
    return new BallotRule(
        1,
        "S-1",
        null,
        "",
        "",
        method,
        2,
        1,
        1,
        1,
        true,
        false,
        Tie.UNDECIDED,
        0,
        null,
        0,
        0,
        null,
        true,
        "",
        "",
        20,
        "",
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        "");
  }
}
