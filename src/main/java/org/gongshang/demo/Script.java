package org.gongshang.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of one matter, and the words of the people in it.
 *
 * @param day working days before the story's last day
 */
record Script(int day, Map<String, String> lines) {

  Script {
    lines = Map.copyOf(lines);
  }

  String line(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("no " + key + " in " + lines.get("title")));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** The n-th word of a line. */
  String word(String key, int at) {
    return line(key).split(" ")[at];
  }

  /** The first word of a line and the rest of it, such as a decision and its reasons. */
  Optional<Decision> decision(String key) {
    return find(key)
        .map(line -> line.split(" ", 2))
        .map(parts -> new Decision(parts[0], parts.length > 1 ? parts[1] : ""));
  }

  record Decision(String what, String why) {}

  /** Scores of the n-th round of ratings; of the last one that is written for later rounds. */
  List<String> scores(int round) {
    String[] rounds = find("scores").orElse("4 5 4 5").split("\\|");
    return Arrays.stream(rounds[Math.min(round, rounds.length) - 1].strip().split(" ")).toList();
  }

  Optional<String> comment(int round) {
    String[] rounds = find("comments").orElse("").split("\\|", -1);
    return Optional.of(rounds[Math.min(round, rounds.length) - 1].strip())
        .filter(text -> !text.isEmpty());
  }

  /** Whether people act on it at once, one after the other. */
  boolean isEmergency() {
    return word("kind", 1).equals("emergency");
  }

  /** Whether it is treated in an online session of its own. */
  boolean isApart() {
    return find("session").isPresent();
  }

  /** Whether the story leaves the matter here, at the n-th time that this form comes up. */
  boolean endsAt(String formId, int occurrence) {
    String[] until = line("until").split("#");
    int wanted = until.length > 1 ? Integer.parseInt(until[1]) : 1;
    return until[0].equals(formId) && occurrence >= wanted;
  }
}
