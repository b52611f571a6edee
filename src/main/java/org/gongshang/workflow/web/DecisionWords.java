package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongshang.region.Level;
import org.gongshang.workflow.Decision;
import org.gongshang.workflow.Decision.Cell;
import org.gongshang.workflow.Decision.Row;
import org.springframework.stereotype.Component;

/** Says what a decision table was asked and answered. */
@Component
class DecisionWords {

  private final TaskWords words;

  DecisionWords(TaskWords words) {
    this.words = words;
  }

  /** What people called a value when they chose it in a form. */
  interface Chosen extends BiFunction<String, String, Optional<String>> {}

  String sentence(Decision decision, Chosen chosen) {
    if (decision.rows().isEmpty()) {
      return words.sentence("event.decided.none", name(decision));
    }
    String rows =
        decision.rows().stream()
            .map(row -> String.valueOf(row.number()))
            .collect(Collectors.joining(comma()));
    return words.sentence("event.decided", name(decision), rows, answers(decision, chosen));
  }

  private String answers(Decision decision, Chosen chosen) {
    return outputs(decision, chosen).stream()
        .map(output -> words.sentence("story.cell", output.label(), output.value()))
        .collect(Collectors.joining(comma()));
  }

  /**
   * @param at when it was done; whether that was in time
   */
  StoryLine.Basis basis(Decision decision, Instant at, Chosen chosen) {
    Row first = decision.rows().isEmpty() ? null : decision.rows().get(0);
    Instant due = decision.dueAt();
    return new StoryLine.Basis(
        name(decision),
        decision.version(),
        first == null ? null : first.number(),
        first == null ? null : first.note(),
        decision.inputs().stream().map(cell -> told(cell, chosen)).toList(),
        outputs(decision, chosen),
        due,
        due != null && at.isAfter(due));
  }

  private List<StoryLine.Answer> outputs(Decision decision, Chosen chosen) {
    if (decision.dueAt() != null) {
      return List.of(); // amount and unit have become the moment
    }
    return decision.rows().stream()
        .flatMap(row -> row.outputs().stream())
        .map(cell -> told(cell, chosen))
        .toList();
  }

  private String name(Decision decision) {
    return words.known("rule.table." + decision.key(), decision.name());
  }

  private StoryLine.Answer told(Cell cell, Chosen chosen) {
    String label = cell.label().isEmpty() ? cell.name() : cell.label();
    return new StoryLine.Answer(
        words.known("rule.field." + cell.name(), label), value(cell, chosen));
  }

  private String value(Cell cell, Chosen chosen) {
    Object value = cell.value();
    if (value == null) {
      return words.sentence("rule.nothing");
    }
    String text = value.toString();
    return switch (cell.name()) {
      case "task" -> words.known("task." + text, text);
      case "level", "ownLevel" -> level(text);
      case "lacking", "hasBelow", "levelVerdict" ->
          words.known("rule.value." + cell.name() + "." + text, text);
      case "mode" -> words.known("matter.mode." + text, text);
      case "urgency" -> words.known("matter.urgency." + text, text);
      default -> chosen.apply(cell.name(), text).orElse(text);
    };
  }

  /** A table of somebody's own may say what is no level's number. */
  private String level(String number) {
    return Optional.of(number)
        .filter(text -> text.matches("\\d"))
        .flatMap(digit -> Level.ofNumber(Integer.parseInt(digit)))
        .map(level -> words.sentence("page.level." + level.key()))
        .orElse(number);
  }

  private String comma() {
    return words.sentence("task.comma");
  }
}
