package org.gongshang.opinion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  private static final String COMMENTS =
      """
      timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
      1,一月,0,a,1,1,1,路灯要亮
      """;
  private static final String VOTES =
      """
      participant,group-id,n-comments,n-votes,n-agree,n-disagree,0
      b,0,1,1,1,0,1
      """;

  /** Cells without end, in one line and over many. */
  @ParameterizedTest
  @ValueSource(strings = {",", "\"\n\","})
  void a_row_without_end_is_not_read_to_its_end(String cell) {
    String row = cell.repeat(2 << 20) + "\n";

    assertThatThrownBy(() -> Reading.of(stream(COMMENTS), stream(VOTES + row)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("opinion.file.rowLong");
              assertThat(refusal.args()).containsExactly(Reading.VOTES, 3);
            });
  }

  @Test
  void many_rows_may_be_longer_together_than_one_may_be() throws IOException {
    String people =
        IntStream.range(0, 19_000)
            .mapToObj(i -> "p" + i + "𠮷".repeat(50) + ",0,1,1,1,0,1\n")
            .collect(Collectors.joining());

    assertThat(Reading.of(stream(COMMENTS), stream(VOTES + people)).people()).hasSize(19_001);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
