package org.gongshang.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.gongshang.workflow.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down each element that a subject enters and leaves. */
@Component
class Trail implements ExecutionListener {

  private final RegisterMapper mapper;
  private final Subjects subjects;
  private final Clock clock;

  Trail(RegisterMapper mapper, Subjects subjects, Clock clock) {
    this.mapper = mapper;
    this.subjects = subjects;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (execution.getProcessBusinessKey() == null) {
      return; // not one of our subjects: an instance without a number has no history to tell
    }
    if (EVENTNAME_START.equals(execution.getEventName())) {
      enter((ExecutionEntity) execution);
    } else {
      leave(execution);
    }
  }

  /** Two may leave in the same moment: the second has waited here, and what it knows is old. */
  private void leave(DelegateExecution execution) {
    String activity = execution.getActivityInstanceId();
    String outcome = execution.isCanceled() ? "cancelled" : "done";
    Instant now = clock.instant();
    if (mapper.leave(activity, now, actor(), outcome) == 0 && mapper.hasLeft(activity)) {
      throw new OptimisticLockingException(activity + " was left by somebody else");
    }
    if (!execution.isCanceled() && type((ExecutionEntity) execution).endsWith("Timer")) {
      mapper.insertClockLine(activity, now);
    }
  }

  private static String type(ExecutionEntity execution) {
    return (String) execution.getActivity().getProperty("type");
  }

  private void enter(ExecutionEntity execution) {
    mapper.enter(
        new RegisterMapper.Entry(
            execution.getProcessBusinessKey(),
            subjects.get(execution.getProcessBusinessKey()).regionId(),
            execution.getProcessDefinition().getKey(),
            execution.getProcessDefinitionId(),
            execution.getProcessInstanceId(),
            execution.getActivityInstanceId(),
            execution.getActivityId(),
            execution.getCurrentActivityName(),
            type(execution),
            execution.getCurrentTransitionId(),
            clock.instant()));
  }

  /** Who acts in this command; null for a clock. */
  static @Nullable Long actor() {
    String account = Context.getCommandContext().getAuthenticatedUserId();
    return account == null ? null : Long.valueOf(account);
  }
}
