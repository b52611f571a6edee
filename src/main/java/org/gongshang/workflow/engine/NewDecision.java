package org.gongshang.workflow.engine;

import java.time.Instant;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/** A decision on its way into the database, which gives it its id. */
final class NewDecision {

  private final String businessKey;
  private final DecisionDefinition table;
  private final @Nullable String taskId;
  private final String inputs;
  private final String outputs;
  private final Instant decidedAt;
  private final @Nullable Instant dueAt;
  private long id;

  NewDecision(
      String businessKey,
      DecisionDefinition table,
      @Nullable String taskId,
      String inputs,
      String outputs,
      Instant decidedAt,
      @Nullable Instant dueAt) {
    this.businessKey = businessKey;
    this.table = table;
    this.taskId = taskId;
    this.inputs = inputs;
    this.outputs = outputs;
    this.decidedAt = decidedAt;
    this.dueAt = dueAt;
  }

  public long getId() {
    return id;
  }

  public String getBusinessKey() {
    return businessKey;
  }

  public String getKey() {
    return table.getKey();
  }

  public String getName() {
    return table.getName() == null ? table.getKey() : table.getName();
  }

  public int getVersion() {
    return table.getVersion();
  }

  public String getDeployment() {
    return table.getDeploymentId();
  }

  public @Nullable String getTaskId() {
    return taskId;
  }

  public String getInputs() {
    return inputs;
  }

  public String getOutputs() {
    return outputs;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  public @Nullable Instant getDueAt() {
    return dueAt;
  }
}
