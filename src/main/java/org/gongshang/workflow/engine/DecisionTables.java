package org.gongshang.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands in the tables beside their rules. A deployed table never changes. */
@Component
class DecisionTables {

  private final ObjectProvider<ProcessEngine> engine;
  private final Map<String, Drawn> tables = new ConcurrentHashMap<>();

  DecisionTables(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  /**
   * @param variables what each input reads, by the input's id
   * @param rules ids, in order
   * @param notes by rule id
   */
  private record Drawn(
      Map<String, String> variables, List<String> rules, Map<String, String> notes) {}

  /** The variable that an input reads, or the expression as it stands there. */
  String variable(DecisionDefinition table, String inputId) {
    return drawn(table).variables().getOrDefault(inputId, inputId);
  }

  int number(DecisionDefinition table, String ruleId) {
    return drawn(table).rules().indexOf(ruleId) + 1;
  }

  @Nullable String note(DecisionDefinition table, String ruleId) {
    return drawn(table).notes().get(ruleId);
  }

  private Drawn drawn(DecisionDefinition table) {
    // no computeIfAbsent: reading the model asks the engine, which may come back here
    Drawn known = tables.get(table.getId());
    if (known == null) {
      known = read(table.getId());
      tables.put(table.getId(), known);
    }
    return known;
  }

  private Drawn read(String id) {
    var model = engine.getObject().getRepositoryService().getDmnModelInstance(id);
    Map<String, String> variables = new HashMap<>();
    for (Input input : model.getModelElementsByType(Input.class)) {
      variables.put(input.getId(), input.getInputExpression().getText().getTextContent().strip());
    }
    List<String> rules = new ArrayList<>();
    Map<String, String> notes = new HashMap<>();
    for (Rule rule : model.getModelElementsByType(Rule.class)) {
      rules.add(rule.getId());
      if (rule.getDescription() != null) {
        notes.put(rule.getId(), Objects.requireNonNull(rule.getDescription().getTextContent()));
      }
    }
    return new Drawn(variables, rules, notes);
  }
}
