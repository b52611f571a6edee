package org.gongshang.programme.pabulib;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshang.programme.selection.Ballot;
import org.gongshang.programme.selection.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PabulibReaderTest {

  private static final String VOTES = "voter_id;vote\nv1;1,2\nv2;2\n";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void any_line_end_will_do_and_a_mark_before_the_first(String end) throws IOException {
    String text = "\uFEFF" + Samples.votes("approval", VOTES + "\n");

    Pabulib read = Samples.read(text.replace("\n", end));

    assertThat(read).isEqualTo(Samples.read(Samples.votes("approval", VOTES)));
    assertThat(read.votes()).hasSize(2);
  }

  @Test
  void line_ends_may_be_mixed_and_faults_still_have_their_lines() throws IOException {
    String text = Samples.votes("approval", "voter_id;vote\r\nv1;1\r\nv2;3\nv3;2\rv4;9");

    assertThat(Samples.faults(text))
        .containsExactly(
            Fault.at(12, "pabulib.vote.unknown", "3"), Fault.at(14, "pabulib.vote.unknown", "9"));
  }

  @Test
  void text_in_quotation_marks_may_hold_anything() throws IOException {
    String text =
        Samples.META.formatted("approval")
            + "PROJECTS\n"
            + "name;project_id;cost\n"
            + "\"Green; \"\"wild\"\"\n"
            + "street\"; x/1 ;60\n"
            + "Lamp;b;-1\n"
            + "VOTES\n"
            + VOTES;

    assertThat(Samples.faults(text)).contains(Fault.at(9, "pabulib.project.cost.low", "-1"));
    assertThat(Samples.read(text.replace("-1", "1").replace("1,2", "b").replace("v2;2", "v2;x/1")))
        .satisfies(
            read -> {
              assertThat(read.projects().get(0).id()).isEqualTo("x/1");
              assertThat(read.projects().get(0).more())
                  .containsEntry("name", "Green; \"wild\"\nstreet");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approval|voter_id;vote|v;2,1|1:1 0:1",
        "approval|voter_id;vote|v;|",
        "choose-1|voter_id;vote|v;2|1:1",
        "ordinal|voter_id;vote|v;2,1|1:2 0:1",
        "cumulative|voter_id;vote;points|v;2,1;3,0|1:3 0:0",
        "scoring|voter_id;points;vote|v;5,-2;1,2|0:5 1:-2",
        "Approval|vote;voter_id;age|1;v;30|0:1"
      })
  void every_kind_of_vote_is_read(String type, String columns, String vote, String choices)
      throws IOException {
    Pabulib read = Samples.read(Samples.votes(type, columns + "\n" + vote + "\n"));

    assertThat(read.votes()).containsExactly(new CastVote("v", ballot(choices)));
  }

  private static Ballot ballot(String choices) {
    return new Ballot(
        choices == null
            ? List.of()
            : Stream.of(choices.split(" ")).map(PabulibReaderTest::choice).toList());
  }

  private static Choice choice(String text) {
    String[] parts = text.split(":");
    return new Choice(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Test
  void ranks_give_points_by_the_longest_ballot_there_may_be() throws IOException {
    String text = Samples.votes("ordinal\nmax_length;3", "voter_id;vote\nv;2,1\n");

    assertThat(Samples.read(text).votes()).containsExactly(new CastVote("v", ballot("1:3 0:2")));
  }

  @Test
  void amounts_are_kept_to_the_last_digit_and_a_threshold_goes_with_each_project()
      throws IOException {
    String text =
        Samples.votes("approval\nmin_project_score_threshold;50", VOTES)
            .replace("budget;100", "budget;123456789012.07");

    Pabulib read = Samples.read(text);

    assertThat(read.budget()).hasToString("123456789012.07");
    assertThat(read.election().proposals().get(1).cost()).hasToString("40.50");
    assertThat(read.election().proposals()).allMatch(proposal -> proposal.minimum() == 50);
  }

  @Test
  void where_columns_are_missing_rows_are_not_called_wrong_for_it() throws IOException {
    String text =
        Samples.votes("approval", "voter;vote\nv;1\n").replace("project_id;cost", "id;price");

    assertThat(Samples.faults(text))
        .extracting(Fault::key)
        .containsExactly(
            "pabulib.column.missing", "pabulib.column.missing", "pabulib.column.missing");
  }

  @Test
  void cells_that_a_row_does_not_have_are_not_kept_for_it() throws IOException {
    String text =
        Samples.votes("approval", VOTES)
            .replace("cost;name", "cost;name;district;address")
            .replace("2;40.50;Lamp", "2;40.50;;North");

    assertThat(Samples.read(text).projects())
        .extracting(ListedProject::more)
        .containsExactly(
            Map.of("name", "Bench", "district", "", "address", ""), Map.of("district", "North"));
  }

  @Test
  void more_columns_than_anybody_needs_are_not_read() throws IOException {
    String columns =
        IntStream.range(0, 198).mapToObj(at -> ";c" + at).collect(Collectors.joining());
    String text = Samples.votes("approval", VOTES);

    assertThat(Samples.faults(text.replace("cost;name", "cost" + columns))).isEmpty();
    assertThat(Samples.faults(text.replace("cost;name", "cost;name" + columns)))
        .containsExactly(Fault.at(6, "pabulib.column.many", "PROJECTS", 200));
    assertThat(Samples.faults(text.replace("voter_id;vote", "voter_id;vote;name" + columns)))
        .containsExactly(Fault.at(10, "pabulib.column.many", "VOTES", 200));
  }

  static Stream<Arguments> faulty() {
    return Stream.of(
        votes("approval", "voter_id;vote\nv1;1\nv1;2", 12, "voter.twice", "v1"),
        votes("approval", "voter_id;vote\n;1", 11, "voter.missing"),
        votes("approval", "voter_id;vote\nv;1,3", 11, "vote.unknown", "3"),
        votes("approval", "voter_id;vote\nv;1,", 11, "vote.unknown", ""),
        votes("approval", "voter_id;vote\nv;1,2,1", 11, "vote.twice", "1"),
        votes("approval", "voter_id;vote\nv;1;2", 11, "cells", "3", "2"),
        votes("approval", "voter_id;votes\nv;1", 10, "column.missing", "VOTES", "vote"),
        votes("cumulative", "voter_id;vote\nv;", 10, "column.missing", "VOTES", "points"),
        votes("approval", "voter_id;vote;vote\nv;1", 10, "column.twice", "VOTES", "vote"),
        votes("choose-1", "voter_id;vote\nv;1,2", 11, "vote.one", "2"),
        votes("ordinal\nmax_length;1", "voter_id;vote\nv;1,2", 12, "vote.long", "2", "1"),
        votes("cumulative", "voter_id;vote;points\nv;1,2;5", 11, "vote.points", "2", "1"),
        votes("cumulative", "voter_id;vote;points\nv;1;-5", 11, "vote.number", "-5"),
        votes("scoring", "voter_id;vote;points\nv;1;1.5", 11, "vote.number", "1.5"),
        votes("scoring", "voter_id;vote;points\nv;1;many", 11, "vote.number", "many"),
        votes("survey", "voter_id;vote\nv;1", 4, "meta.type", "survey"),
        votes("approval\nnum_votes;2", VOTES + "v3;1", 5, "meta.count", "num_votes", "2", "3"),
        votes("approval\nnum_projects;x", VOTES, 5, "meta.number", "num_projects", "x"),
        votes("approval\nbudget;5", VOTES, 5, "meta.twice", "budget"),
        changed("budget;100", "budget;1,00", 3, "meta.budget", "1,00"),
        changed("budget;100", "budget;-100", 3, "meta.budget", "-100"),
        changed("budget;100", "budget;", 3, "meta.missing", "budget"),
        changed("budget;100\n", "", 0, "meta.missing", "budget"),
        changed("vote_type;approval", "vote_type;", 4, "meta.missing", "vote_type"),
        changed("1;60;", "1;-60;", 7, "project.cost.low", "-60"),
        changed("1;60;", "1;0;", 7, "project.cost.low", "0"),
        changed("1;60;", "1;60 zl;", 7, "project.cost", "60 zl"),
        changed("1;60;", "1;1e9;", 7, "project.cost", "1e9"),
        changed("1;60;", "1;;", 7, "project.cost", ""),
        changed("1;60;", ";60;", 7, "project.missing"),
        changed("2;40", "1;40", 8, "project.twice", "1"),
        changed("project_id;cost", "project_id;price", 6, "column.missing", "PROJECTS", "cost"),
        changed("key;value", "key;text", 2, "column.missing", "META", "value"),
        changed("META\n", "", 1, "section.first"),
        changed("META", "PROJECTS", 1, "section.order", "PROJECTS"),
        changed("VOTES\n" + VOTES, "", 0, "section.missing", "VOTES"),
        changed("VOTES\n", "VOTES\n" + VOTES + "VOTES\n", 13, "section.order", "VOTES"),
        changed("Lamp", "\"Lamp", 8, "quotes"));
  }

  private static Arguments votes(String type, String votes, int line, String key, Object... args) {
    return Arguments.of(Samples.votes(type, votes), Fault.at(line, "pabulib." + key, args));
  }

  private static Arguments changed(String from, String to, int line, String key, Object... args) {
    String text = Samples.votes("approval", VOTES).replace(from, to);
    return Arguments.of(text, Fault.at(line, "pabulib." + key, args));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void a_fault_is_told_with_its_line(String text, Fault fault) throws IOException {
    assertThat(Samples.faults(text)).contains(fault);
  }

  @Test
  void an_empty_file_lacks_its_first_part() throws IOException {
    assertThat(Samples.faults("")).containsExactly(Fault.at(0, "pabulib.section.missing", "META"));
    assertThat(Samples.faults("\n \n;;\n"))
        .containsExactly(Fault.at(0, "pabulib.section.missing", "META"));
  }

  @Test
  void all_faults_are_told_but_not_without_end() throws IOException {
    String two = Samples.votes("approval", "voter_id;vote\nv1;8\nv2;9\n");
    String many = Samples.votes("approval", "voter_id;vote\n" + "v;1\n".repeat(200));

    assertThat(Samples.faults(two)).hasSize(2);
    assertThat(Samples.faults(many)).hasSize(100);
  }

  @Test
  void of_a_wrong_cell_only_the_beginning_is_told() throws IOException {
    String text = Samples.votes("approval", "voter_id;vote\nv;" + "𠮷".repeat(500_000) + "\n");

    assertThat(Samples.faults(text))
        .containsExactly(Fault.at(11, "pabulib.vote.unknown", "𠮷".repeat(60) + "…"));
  }

  /** Cells without end, in one line and over many. */
  @ParameterizedTest
  @ValueSource(strings = {";", "\"\n\";"})
  void a_line_without_end_is_not_read_to_its_end(String cell) throws IOException {
    String text = Samples.votes("approval", VOTES + "v3;1" + ";" + cell.repeat(2 << 20) + "\n");

    assertThat(Samples.faults(text)).containsExactly(Fault.at(13, "pabulib.line.long"));
  }

  @Test
  void another_encoding_is_told() {
    byte[] gb = Samples.votes("approval", VOTES).replace("Lamp", "路灯").getBytes(gb18030());

    assertThatThrownBy(() -> PabulibReader.read(new ByteArrayInputStream(gb)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.faults())
                    .extracting(Fault::key)
                    .containsExactly("pabulib.encoding"));
  }

  @Test
  void what_is_no_text_from_its_first_byte_is_told_as_well() {
    byte[] wide = ("\uFEFF" + Samples.votes("approval", VOTES)).getBytes(UTF_16LE);

    assertThatThrownBy(() -> PabulibReader.read(new ByteArrayInputStream(wide)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.faults()).containsExactly(Fault.at(1, "pabulib.encoding")));
  }

  private static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  @Test
  void a_file_that_says_itself_that_it_is_too_large_is_not_read() {
    long most = (long) PabulibReader.MEGABYTES << 20;
    PabulibReader.demand(-1);
    PabulibReader.demand(most);

    assertThatThrownBy(() -> PabulibReader.demand(most + 1))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.faults())
                    .containsExactly(Fault.at(0, "pabulib.large", PabulibReader.MEGABYTES)));
  }

  @Test
  void a_file_that_is_too_large_is_given_up_on_the_way() {
    byte[] lines = "v;1\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts =
        List.of(
            Samples.stream(Samples.votes("approval", "vote;voter_id\n1;v0\n")),
            new ByteArrayInputStream(" \n".repeat(1 << 19).getBytes(StandardCharsets.UTF_8)),
            new ByteArrayInputStream(lines));
    InputStream whole = new SequenceInputStream(Collections.enumeration(parts));

    assertThatThrownBy(() -> PabulibReader.read(whole, 1))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.faults()).containsExactly(Fault.at(0, "pabulib.large", 1)));
    assertThat(parts.get(2)).satisfies(rest -> assertThat(rest.available()).isPositive());
  }
}
