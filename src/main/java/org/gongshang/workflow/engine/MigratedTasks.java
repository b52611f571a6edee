package org.gongshang.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A migrated task fires no task event; only history tells. */
@Component
class MigratedTasks implements HistoryEventHandler {

  private final ObjectProvider<TaskRegister> register;

  MigratedTasks(ObjectProvider<TaskRegister> register) {
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
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }
}
