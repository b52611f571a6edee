package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.Test;

@MySqlTest
class SittingMySqlIT extends SittingCases {

  /** Two nodes, each with a door of its own, and one person who tries codes on both at once. */
  @Test
  void wrong_codes_on_several_nodes_are_counted_in_one_place() throws Exception {
    String session = begun();
    Viewer member = day.walk.person(day.members().get(0));
    List<Door> nodes = List.of(new Door(codes, tries), new Door(codes, tries));
    Callable<String> one = () -> refusal(nodes.get(0), session, member);
    Callable<String> other = () -> refusal(nodes.get(1), session, member);

    List<String> met = AtOnce.all(one, other, one, other, one, other, one, other);

    assertThat(met)
        .containsOnly("deliberation.code.wrong", "deliberation.code.tooMany")
        .filteredOn("deliberation.code.wrong"::equals)
        .hasSize(DoorTries.MOST - 1);
    assertThat(Stream.of(nodes.get(0), nodes.get(1)).map(node -> right(node, session, member)))
        .containsOnly("deliberation.code.tooMany");
  }

  private static String refusal(Door node, String session, Viewer member) {
    try {
      node.pass(session, member.accountId(), "abcdef");
      return "in";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private String right(Door node, String session, Viewer member) {
    try {
      node.pass(session, member.accountId(), codes.now(session));
      return "in";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }
}
