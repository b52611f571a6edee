package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Way}, read.
 *
 * @param tests variables that must be set, with the value that they must have or {@link #ANY}
 * @param sets variables with the values that they get, {@link #ANY} for an unknown one
 */
record Transition(Map<String, String> tests, List<Move> moves, Map<String, String> sets) {

  /** A value that is there but not known before the process runs. */
  static final String ANY = "?";

  static final String NONE = "NONE";

  private static final Pattern WAY =
      Pattern.compile("(?:\\[([^]]*)] *)?([^:\\[\\]]*?)(?: *: *(.*))?");
  private static final Pattern MOVE =
      Pattern.compile("([a-z][A-Za-z]*) (\\*|[A-Z_]+(?:\\|[A-Z_]+)*)(?: > ([A-Z_]+))?");
  private static final Pattern SETTING =
      Pattern.compile("([a-z][A-Za-z]*)(?:=([A-Za-z0-9]+|\\?))?");

  /**
   * What must be true of one record, and what is true afterwards.
   *
   * @param from allowed states; empty for any
   * @param to null where it stays as it is
   */
  record Move(String record, Set<String> from, @Nullable String to) {

    boolean allows(String state) {
      return from.isEmpty() || from.contains(state);
    }

    String needed() {
      return record + " " + String.join("|", from.stream().sorted().toList());
    }
  }

  static Transition parse(String way) {
    Matcher matcher = WAY.matcher(way.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a way: " + way);
    }
    return new Transition(
        settings(matcher.group(1), way),
        moves(matcher.group(2), way),
        settings(matcher.group(3), way));
  }

  private static List<Move> moves(String text, String way) {
    List<Move> moves = new ArrayList<>();
    for (String part : parts(text, ";")) {
      Matcher matcher = MOVE.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a way: " + way);
      }
      String from = matcher.group(2);
      Set<String> allowed = from.equals("*") ? Set.of() : Set.of(from.split("\\|"));
      moves.add(new Move(matcher.group(1), allowed, matcher.group(3)));
    }
    return List.copyOf(moves);
  }

  private static Map<String, String> settings(@Nullable String text, String way) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String part : parts(text == null ? "" : text, ",")) {
      Matcher matcher = SETTING.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a way: " + way);
      }
      settings.put(matcher.group(1), matcher.group(2) == null ? ANY : matcher.group(2));
    }
    return settings;
  }

  private static List<String> parts(String text, String sign) {
    return Arrays.stream(text.split(sign)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
