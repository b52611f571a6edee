package org.gongshang.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Migration and suspension fire no task event; only history tells. */
@Component
class QuietChanges implements HistoryEventHandler {

  private final ObjectProvider<TaskRegister> register;

  QuietChanges(ObjectProvider<TaskRegister> register) {
    this.register = register;
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)
        && event instanceof HistoricTaskInstanceEventEntity migrated) {
      TaskEntity task =
          Context.getCommandContext().getTaskManager().findTaskById(migrated.getTaskId());
      register.getObject().migrated(task);
    }
    if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE)
        && event instanceof HistoricProcessInstanceEventEntity instance) {
      boolean halted = HistoricProcessInstance.STATE_SUSPENDED.equals(instance.getState());
      register.getObject().suspended(instance.getProcessInstanceId(), halted);
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }
}
