package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshang.workflow.model.Transition.Move;
import org.jspecify.annotations.Nullable;

/**
 * What is true at one point of a process.
 *
 * @param states of the records that there are
 * @param variables that are set, {@link Transition#ANY} where the value is not known
 */
record Scene(Map<String, String> states, Map<String, String> variables) {

  Scene {
    states = Map.copyOf(states);
    variables = Map.copyOf(variables);
  }

  /** What this way misses here; empty when it can be gone. */
  List<Miss> misses(Transition way) {
    List<Miss> misses = new ArrayList<>();
    way.tests()
        .forEach(
            (variable, value) -> {
              String found = variables.get(variable);
              if (!allows(value, found)) {
                misses.add(
                    new Miss(
                        variable + "=" + value, variable + "=" + (found == null ? "" : found)));
              }
            });
    for (Move move : way.moves()) {
      if (!move.allows(state(move.record()))) {
        misses.add(new Miss(move.needed(), move.record() + " " + state(move.record())));
      }
    }
    return misses;
  }

  private static boolean allows(String needed, @Nullable String found) {
    return found != null
        && (needed.equals(Transition.ANY) || found.equals(Transition.ANY) || found.equals(needed));
  }

  Scene after(Transition way) {
    Map<String, String> nextStates = new TreeMap<>(states);
    for (Move move : way.moves()) {
      if (move.to() != null) {
        nextStates.put(move.record(), move.to());
      }
    }
    Map<String, String> nextVariables = new TreeMap<>(variables);
    nextVariables.putAll(way.sets());
    return new Scene(nextStates, nextVariables);
  }

  Scene with(Map<String, String> otherVariables) {
    return new Scene(states, otherVariables);
  }

  String state(String record) {
    return states.getOrDefault(record, Transition.NONE);
  }

  /** What was needed and what was found. */
  record Miss(String needed, String found) {}
}
