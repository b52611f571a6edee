package org.gongshang.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.NotVisible;
import org.gongshang.people.Accounts;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.HistoryLines.StepLine;
import org.gongshang.workflow.engine.Engine;
import org.springframework.stereotype.Component;

/** Paths through models, from the trail. */
@Component
class Diagrams {

  private final HistoryLines history;
  private final Accounts accounts;
  private final Engine engine;
  private final TaskWords words;

  Diagrams(HistoryLines history, Accounts accounts, Engine engine, TaskWords words) {
    this.history = history;
    this.accounts = accounts;
    this.engine = engine;
    this.words = words;
  }

  /** One picture for each run through a model, the one entered last at the end. */
  List<MatterPage.Diagram> of(String businessKey) {
    List<StepLine> steps = history.steps(businessKey);
    Map<Long, String> names =
        accounts.names(
            steps.stream().map(StepLine::actor).filter(Objects::nonNull).distinct().toList());
    Map<String, List<StepLine>> runs = new LinkedHashMap<>();
    steps.forEach(
        step -> runs.computeIfAbsent(step.instanceId(), id -> new ArrayList<>()).add(step));
    return runs.values().stream().map(run -> diagram(run, names)).toList();
  }

  private MatterPage.Diagram diagram(List<StepLine> run, Map<Long, String> names) {
    StepLine first = run.get(0);
    return new MatterPage.Diagram(
        first.definitionId(),
        first.processKey(),
        words.process(first.processKey()),
        engine.version(first.definitionId()),
        run.stream().anyMatch(step -> step.leftAt() == null),
        run.stream().map(step -> node(step, names)).toList());
  }

  private MatterPage.Node node(StepLine step, Map<Long, String> names) {
    Long actor = step.actor();
    String state = "now";
    if (step.leftAt() != null) {
      state = "cancelled".equals(step.outcome()) ? "cancelled" : "done";
    }
    return new MatterPage.Node(
        step.elementId(),
        words.element(step.processKey(), step.elementId(), step.elementName()),
        step.elementType(),
        step.via(),
        step.enteredAt(),
        step.leftAt(),
        actor == null ? null : names.get(actor),
        state);
  }

  /** BPMN source of a model that the subject ran through, in the reader's language. */
  String model(String businessKey, String definitionId) {
    StepLine ran =
        history.steps(businessKey).stream()
            .filter(step -> step.definitionId().equals(definitionId))
            .findFirst()
            .orElseThrow(() -> new NotVisible("model " + definitionId));
    return engine.model(
        definitionId,
        (id, name) ->
            id.equals(ran.processKey())
                ? words.process(id, name)
                : Objects.requireNonNullElse(words.element(ran.processKey(), id, name), name));
  }
}
