package org.gongshang.readme;

import java.util.List;
import java.util.function.Predicate;

/** The rows of the table of time limits, first match first. */
class Limits {

  private record Row(String tasks, String level, String urgency, String amount, String unit) {

    boolean fits(String task, String urgencyAsked) {
      return holds(tasks, task) && holds(urgency, urgencyAsked) && holds(level, "3");
    }

    private static boolean holds(String cell, String value) {
      Predicate<String> same = one -> one.replace("\"", "").strip().equals(value);
      return cell.isEmpty() || cell.equals("-") || List.of(cell.split(",")).stream().anyMatch(same);
    }
  }

  private final List<Row> rows =
      new ModelXml("time-limits.dmn")
          .elements("rule")
          .map(
              rule -> {
                List<String> in = ModelXml.texts(rule, "inputEntry");
                List<String> out = ModelXml.texts(rule, "outputEntry");
                return new Row(in.get(0), in.get(1), in.get(2), out.get(0), out.get(1));
              })
          .toList();

  /** As it is for a matter of a community. */
  String of(String task, String urgency, Language language) {
    return rows.stream()
        .filter(row -> row.fits(task, urgency))
        .findFirst()
        .map(row -> language.word(row.unit().replace("\"", "")).formatted(row.amount()))
        .map(words -> words.replaceFirst("^1 working days", "1 working day"))
        .orElse("–");
  }
}
