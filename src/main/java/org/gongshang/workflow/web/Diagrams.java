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
import org.gongshang.workflow.variant.VariantPages;
import org.springframework.stereotype.Component;

/** Paths through models, from the trail. */
@Component
class Diagrams {

  private final HistoryLines history;
  private final Accounts accounts;
  private final Engine engine;
  private final VariantPages variants;
  private final TaskWords words;

  Diagrams(
      HistoryLines history,
      Accounts accounts,
      Engine engine,
      VariantPages variants,
      TaskWords words) {
    this.history = history;
    this.accounts = accounts;
    this.engine = engine;
    this.variants = variants;
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
    Map<String, VariantPages.Own> own =
        variants.own(runs.values().stream().map(run -> run.get(0).definitionId()).toList());
    return runs.values().stream().map(run -> diagram(run, names, own)).toList();
  }

  private MatterPage.Diagram diagram(
      List<StepLine> run, Map<Long, String> names, Map<String, VariantPages.Own> own) {
    StepLine first = run.get(0);
    String name = words.process(first.processKey());
    VariantPages.Own variant = own.get(first.definitionId());
    return new MatterPage.Diagram(
        first.definitionId(),
        first.processKey(),
        variant == null
            ? name
            : words.sentence("matter.diagram.own", name, variant.region(), variant.title()),
        variant == null ? engine.version(first.definitionId()) : variant.edition(),
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
