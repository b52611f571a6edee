package org.gongshang.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.gongshang.PlainText;
import org.gongshang.programme.pabulib.ListedProject;

/**
 * Projects that came before another only by the rule for ties, as they are told. Thousands may be
 * tied, and each may be told of all others, so only a few are named.
 *
 * @param names of the first of them, empty for none
 * @param more how many are not named
 */
record Tied(String names, int more) {

  static final Tied NONE = new Tied("", 0);

  private static final int MOST = 3;
  private static final int LONGEST = 60;

  /** In the order in which they are listed. */
  static Tied of(List<ListedProject> before) {
    String names = before.stream().limit(MOST).map(Tied::name).collect(Collectors.joining(", "));
    return new Tied(names, Math.max(0, before.size() - MOST));
  }

  private static String name(ListedProject listed) {
    String name = listed.more().getOrDefault("name", "");
    return cut(name.isEmpty() ? listed.id() : name);
  }

  private static String cut(String name) {
    return PlainText.length(name) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** The kind of reason that tells of them. */
  String reason() {
    if (names.isEmpty()) {
      return "tooDear";
    }
    return more == 0 ? "tooDearTied" : "tooDearTiedMore";
  }
}
