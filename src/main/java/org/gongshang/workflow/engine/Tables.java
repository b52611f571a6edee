package org.gongshang.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.Resource;
import org.gongshang.Sha256;
import org.gongshang.workflow.TableRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks decision tables, each as it was deployed together with the process that is at work. */
@Component
public class Tables {

  private final ObjectProvider<ProcessEngine> engine;
  private final InForceMapper variants;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  Tables(ObjectProvider<ProcessEngine> engine, InForceMapper variants) {
    this.engine = engine;
    this.variants = variants;
  }

  /** The row that fits; empty without such a row or such a table. */
  public Optional<TableRow> ask(String deployment, String table, Map<String, Object> question) {
    return known
        .computeIfAbsent(deployment + " " + table, key -> id(query(table).deploymentId(deployment)))
        .flatMap(id -> row(table, id, question));
  }

  /** As the newest deployment for all regions that holds the table answers. */
  public Optional<TableRow> askNewest(String table, Map<String, Object> question) {
    return Optional.ofNullable(variants.newestTable(table)).flatMap(id -> row(table, id, question));
  }

  /** SHA-256 of all models, tables and forms of a deployment, as they are stored now. */
  public String digest(String deployment) {
    RepositoryService repository = engine.getObject().getRepositoryService();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Resource file : repository.getDeploymentResources(deployment)) {
      files.put(file.getName(), ((ResourceEntity) file).getBytes());
    }
    return Sha256.of(files);
  }

  private Optional<TableRow> row(String table, String id, Map<String, Object> question) {
    DmnDecisionTableResult found =
        engine.getObject().getDecisionService().evaluateDecisionTableById(id, question);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableRow(table, found.getFirstResult().getEntryMap()));
  }

  private DecisionDefinitionQuery query(String table) {
    return engine
        .getObject()
        .getRepositoryService()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(table);
  }

  private static Optional<String> id(DecisionDefinitionQuery query) {
    return Optional.ofNullable(query.singleResult()).map(DecisionDefinition::getId);
  }
}
