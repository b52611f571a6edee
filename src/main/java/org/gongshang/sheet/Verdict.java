package org.gongshang.sheet;

import java.util.List;
import java.util.Map;

/**
 * What taking a row over would do.
 *
 * @param problems why it cannot be taken
 * @param changes what would be different from now on: {@code was} and {@code becomes} as arguments
 * @param turn rows of a lower turn are taken over before
 */
public record Verdict(Effect effect, List<Problem> problems, List<Problem> changes, int turn) {

  public Verdict {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  public static Verdict faulty(List<Problem> problems) {
    return new Verdict(Effect.NOTHING, problems, List.of(), 0);
  }

  public static Verdict of(Effect effect) {
    return new Verdict(effect, List.of(), List.of(), 0);
  }

  /** A row of which nothing was said is as good as it was. */
  static Verdict in(Map<Integer, Verdict> verdicts, int line) {
    return verdicts.getOrDefault(line, of(Effect.NOTHING));
  }

  boolean isGood() {
    return problems.isEmpty();
  }

  /** In the order in which the numbers of {@code import_row.effect} stand. */
  public enum Effect {
    NEW,
    CHANGE,
    NOTHING
  }
}
