package org.gongshang.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what a model's decision tables were asked and answered. */
@Component
class Decisions implements DmnDecisionEvaluationListener {

  private final ObjectProvider<RegisterMapper> mapper;
  private final ObjectMapper json;
  private final Clock clock;

  Decisions(ObjectProvider<RegisterMapper> mapper, ObjectMapper json, Clock clock) {
    this.mapper = mapper;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void notify(DmnDecisionEvaluationEvent evaluated) {
    BpmnExecutionContext context = Context.getBpmnExecutionContext();
    if (context == null
        || !(evaluated.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table)
        || !(table.getDecision() instanceof DecisionDefinition decision)
        || !isAskedByModel(context.getExecution(), decision)) {
      return;
    }
    mapper
        .getObject()
        .insertDecision(
            new RegisterMapper.Decided(
                context.getExecution().getProcessBusinessKey(),
                decision.getKey(),
                decision.getVersion(),
                decision.getDeploymentId(),
                text(inputs(table)),
                text(outputs(table)),
                clock.instant()));
  }

  /** Clocks are read from a table as well, but by the inbox, not by the model. */
  private static boolean isAskedByModel(DelegateExecution execution, DecisionDefinition decision) {
    return execution.getProcessBusinessKey() != null && !decision.getKey().equals("time-limits");
  }

  private static Map<String, @Nullable Object> inputs(DmnDecisionTableEvaluationEvent table) {
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    table
        .getInputs()
        .forEach(
            input ->
                inputs.put(
                    input.getName() == null ? input.getId() : input.getName(),
                    plain(input.getValue())));
    return inputs;
  }

  private static Map<String, @Nullable Object> outputs(DmnDecisionTableEvaluationEvent table) {
    Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
    table
        .getMatchingRules()
        .forEach(
            rule -> {
              outputs.put("rule", rule.getId());
              rule.getOutputEntries()
                  .forEach((key, output) -> outputs.put(key, plain(output.getValue())));
            });
    return outputs;
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
