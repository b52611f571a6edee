package org.gongshang.programme.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PabulibWriterTest {

  static Stream<String> files() throws IOException {
    return Samples.real();
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_is_written_reads_the_same(String name) throws IOException {
    Pabulib file = Samples.real(name);

    assertThat(Samples.read(written(file))).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approval|voter_id;vote|v;2,1",
        "approval|voter_id;vote|v;",
        "choose-1|voter_id;vote|v;2",
        "ordinal|voter_id;vote|v;2,1",
        "cumulative|voter_id;vote;points|v;2,1;3,0",
        "scoring|voter_id;vote;points|v;1,2;5,-2"
      })
  void every_kind_of_vote_is_written(String type, String columns, String vote) throws IOException {
    String votes = columns + "\n" + vote + "\n";

    assertThat(written(Samples.read(Samples.votes(type, votes)))).endsWith("VOTES\n" + votes);
  }

  @Test
  void text_with_signs_of_the_format_is_put_in_quotation_marks() throws IOException {
    String text = Samples.votes("approval", "voter_id;vote\nv;1\n");

    Pabulib file = Samples.read(text.replace("Lamp", "\"Lamp; \"\"tall\"\"\""));

    assertThat(written(file)).contains("2;40.50;\"Lamp; \"\"tall\"\"\"\n");
  }

  @Test
  void numbers_of_projects_and_votes_are_those_that_are_there() throws IOException {
    Pabulib file = Samples.read(Samples.votes("approval", "voter_id;vote;age\nv;1;77\n"));

    assertThat(written(file))
        .contains("num_projects;2\n", "num_votes;1\n", "budget;100\n", "vote_type;approval\n")
        .doesNotContain("77");
  }

  private static String written(Pabulib file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PabulibWriter.write(file, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
