package org.gongshang.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.gongshang.workflow.Decision.Cell;
import org.gongshang.workflow.Decision.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what decision tables were asked and answered. */
@Component
class Decisions implements DmnDecisionEvaluationListener {

  private final ObjectProvider<RegisterMapper> mapper;
  private final DecisionTables tables;
  private final ObjectMapper json;
  private final Clock clock;
  private final ThreadLocal<@Nullable Answer> lastTimeLimit = new ThreadLocal<>();

  Decisions(
      ObjectProvider<RegisterMapper> mapper,
      DecisionTables tables,
      ObjectMapper json,
      Clock clock) {
    this.mapper = mapper;
    this.tables = tables;
    this.json = json;
    this.clock = clock;
  }

  /** What a table answered. */
  record Answer(DecisionDefinition table, List<Cell> inputs, List<Row> rows) {}

  @Override
  public void notify(DmnDecisionEvaluationEvent evaluated) {
    if (!(evaluated.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent result)
        || !(result.getDecision() instanceof DecisionDefinition table)) {
      return;
    }
    if (table.getKey().equals(TimeLimits.TABLE)) {
      lastTimeLimit.set(answer(table, result));
      return;
    }
    BpmnExecutionContext context = Context.getBpmnExecutionContext();
    if (context != null && isAskedByModel(context.getExecution())) {
      NewDecision decision =
          decision(
              context.getExecution().getProcessBusinessKey(), answer(table, result), null, null);
      mapper.getObject().insertDecision(decision);
      mapper.getObject().insertDecisionLine(decision);
    }
  }

  /** Steps read tables of their own; what follows from those, they tell themselves. */
  private static boolean isAskedByModel(ExecutionEntity execution) {
    return execution.getProcessBusinessKey() != null
        && execution.getActivity() != null
        && "businessRuleTask".equals(execution.getActivity().getProperty("type"));
  }

  /**
   * What came of something, and what the table of time limits answered on the way.
   *
   * @param answer null when the table was not asked or had no answer
   */
  record Heard<T>(T result, @Nullable Answer answer) {}

  /** Listens to the table of time limits, which no model names. */
  <T> Heard<T> listen(Supplier<T> asking) {
    lastTimeLimit.remove();
    try {
      T result = asking.get();
      return new Heard<>(result, lastTimeLimit.get());
    } finally {
      lastTimeLimit.remove();
    }
  }

  /** Keeps why a task is due when it is due. */
  void keep(Answer answer, String subject, String taskId, Instant due) {
    mapper.getObject().insertDecision(decision(subject, answer, taskId, due));
  }

  private NewDecision decision(
      String subject, Answer answer, @Nullable String taskId, @Nullable Instant due) {
    return new NewDecision(
        subject,
        answer.table(),
        taskId,
        text(answer.inputs()),
        text(answer.rows()),
        clock.instant(),
        due);
  }

  private Answer answer(DecisionDefinition table, DmnDecisionTableEvaluationEvent result) {
    List<Cell> inputs =
        result.getInputs().stream()
            .map(
                input ->
                    new Cell(
                        tables.variable(table, input.getId()),
                        input.getName() == null ? "" : input.getName(),
                        plain(input.getValue())))
            .toList();
    return new Answer(
        table, inputs, result.getMatchingRules().stream().map(rule -> row(table, rule)).toList());
  }

  private Row row(DecisionDefinition table, DmnEvaluatedDecisionRule rule) {
    List<Cell> outputs =
        rule.getOutputEntries().values().stream()
            .map(
                output ->
                    new Cell(
                        output.getOutputName(),
                        output.getName() == null ? "" : output.getName(),
                        plain(output.getValue())))
            .toList();
    return new Row(tables.number(table, rule.getId()), tables.note(table, rule.getId()), outputs);
  }

  private static @Nullable Object plain(@Nullable TypedValue value) {
    return value == null ? null : value.getValue();
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
