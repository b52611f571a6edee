package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongshang.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each method takes, and what it says to what it does not take. */
class PaperCheckTest {

  private static final List<Option> OPTIONS =
      List.of(
          new Option("shed", "车棚", 60),
          new Option("lamp", "路灯", 40),
          new Option("lift", "电梯", 100));

  @ParameterizedTest
  @CsvSource({
    "APPROVAL, lamp, lamp",
    "APPROVAL, shed lamp, 'lamp,shed'",
    "APPROVAL, abstain, abstain",
    "SCORE, shed=0 lift=5 lamp=3, 'lamp=3,lift=5,shed=0'",
    "SCORE, abstain, abstain",
    "BUDGET, lift, lift",
    "BUDGET, shed lamp, 'lamp,shed'"
  })
  void a_paper_within_the_rules_is_one_line_whatever_the_order(
      Method method, String marks, String line) {
    Paper paper = check(method).read(List.of(marks.split(" ")));
    assertThat(paper.line(method)).isEqualTo(line);
    assertThat(Paper.parse(line)).isEqualTo(paper);
    assertThat(check(method).isSound(line)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVAL, pool, ballot.paper.unknown",
    "APPROVAL, lamp lamp, ballot.paper.twice",
    "APPROVAL, lamp shed lift, ballot.paper.tooMany",
    "APPROVAL, lamp abstain, ballot.paper.notAlone",
    "APPROVAL, lamp=1, ballot.paper.unknown",
    "SCORE, shed=0 lift=6 lamp=3, ballot.paper.range",
    "SCORE, shed=-1 lift=5 lamp=3, ballot.paper.range",
    "SCORE, shed=1.5 lift=5 lamp=3, ballot.paper.range",
    "SCORE, shed=1 lift=5, ballot.paper.missing",
    "SCORE, shed=1 shed=1 lift=5 lamp=1, ballot.paper.twice",
    "SCORE, shed lift=5 lamp=1, ballot.paper.range",
    "BUDGET, lift lamp, ballot.paper.overBudget",
    "BUDGET, agree, ballot.paper.unknown",
    "YES_NO, agree disagree, ballot.paper.tooMany",
    "YES_NO, maybe, ballot.paper.unknown"
  })
  void a_paper_outside_of_them_is_told_what_is_wrong(Method method, String marks, String fault) {
    assertThatThrownBy(() -> check(method).read(List.of(marks.split(" "))))
        .isInstanceOf(Refusal.class)
        .hasMessage(fault);
  }

  @ParameterizedTest
  @CsvSource({"APPROVAL", "SCORE", "BUDGET", "YES_NO"})
  void a_paper_without_any_mark_is_no_abstention(Method method) {
    assertThatThrownBy(() -> check(method).read(List.of())).hasMessage("ballot.paper.empty");
  }

  private static PaperCheck check(Method method) {
    List<Option> options =
        method == Method.YES_NO
            ? List.of(new Option("agree", "赞成", 0), new Option("disagree", "反对", 0))
            : OPTIONS;
    return new PaperCheck(method, new Limits(2, 1, 5, 100), options);
  }
}
