package org.gongshang.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.gongshang.workflow.TableRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks decision tables, each as it was deployed together with the process that is at work. */
@Component
public class Tables {

  private final ObjectProvider<ProcessEngine> engine;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  Tables(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  /** The outputs of the row that fits; empty without such a row or such a table. */
  public Optional<TableRow> ask(String deployment, String table, Map<String, Object> question) {
    return known
        .computeIfAbsent(deployment + " " + table, key -> find(deployment, table))
        .map(id -> ask(id, question))
        .filter(answers -> !answers.isEmpty())
        .map(answers -> new TableRow(table, answers.getFirstResult().getEntryMap()));
  }

  private DmnDecisionTableResult ask(String definitionId, Map<String, Object> question) {
    return engine
        .getObject()
        .getDecisionService()
        .evaluateDecisionTableById(definitionId, question);
  }

  private Optional<String> find(String deployment, String table) {
    DecisionDefinition found =
        engine
            .getObject()
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .decisionDefinitionKey(table)
            .singleResult();
    return Optional.ofNullable(found).map(DecisionDefinition::getId);
  }
}
