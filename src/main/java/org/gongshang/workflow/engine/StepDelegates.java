package org.gongshang.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.model.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets service tasks name steps. A step is looked up when it runs: steps need the engine, which
 * needs their names first.
 */
@Component
class StepDelegates {

  /** Ids and decisions are short; anything longer is text that belongs in a table of ours. */
  private static final int LONGEST = 200;

  private final BeanFactory beans;
  private final Catalogue catalogue;

  StepDelegates(BeanFactory beans, Catalogue catalogue) {
    this.beans = beans;
    this.catalogue = catalogue;
  }

  /** A delegate for each step, by the step's name. */
  Map<Object, Object> all() {
    Map<Object, Object> delegates = new HashMap<>();
    for (String name : catalogue.steps()) {
      JavaDelegate delegate = execution -> run(name, execution);
      delegates.put(name, delegate);
    }
    return delegates;
  }

  private void run(String name, DelegateExecution execution) {
    Map<String, Object> results =
        beans
            .getBean(name, Step.class)
            .take(
                new StepContext(
                    execution.getProcessBusinessKey(),
                    deployment(execution),
                    variables(execution),
                    actor(execution)));
    results.forEach((variable, value) -> execution.setVariable(variable, listed(variable, value)));
  }

  private static String deployment(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
  }

  /** Who completes the task that led here; null where a clock or a message did. */
  private static @Nullable Long actor(DelegateExecution execution) {
    Authentication authentication =
        execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return authentication == null || authentication.getUserId() == null
        ? null
        : Long.valueOf(authentication.getUserId());
  }

  private Map<String, Object> variables(DelegateExecution execution) {
    Map<String, Object> variables = new HashMap<>(execution.getVariables());
    variables.keySet().retainAll(catalogue.variables().keySet());
    return variables;
  }

  private @Nullable Object listed(String variable, @Nullable Object value) {
    if (!catalogue.variables().containsKey(variable)) {
      throw new IllegalStateException(variable + " is not in the catalogue of variables");
    }
    if (value instanceof Instant instant) {
      return Date.from(instant);
    }
    if (value instanceof String text && text.length() > LONGEST) {
      throw new IllegalStateException(variable + " holds free text");
    }
    return value;
  }
}
