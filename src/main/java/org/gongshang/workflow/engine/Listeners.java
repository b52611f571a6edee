package org.gongshang.workflow.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Attaches the trail and the task register to every model that the engine parses. */
@Component
class Listeners extends AbstractBpmnParseListener {

  private final ObjectProvider<Trail> trail;
  private final ObjectProvider<TaskRegister> register;

  Listeners(ObjectProvider<Trail> trail, ObjectProvider<TaskRegister> register) {
    this.trail = trail;
    this.register = register;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    definition.getActivities().forEach(this::follow);
  }

  private void follow(ActivityImpl activity) {
    ExecutionListener writesTrail = execution -> trail.getObject().notify(execution);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, writesTrail);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, writesTrail);
    if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
      register(task.getTaskDefinition());
    }
    activity.getActivities().forEach(this::follow);
  }

  private void register(TaskDefinition task) {
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, created -> register.getObject().created(created));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_ASSIGNMENT, assigned -> register.getObject().assigned(assigned));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE, done -> register.getObject().done(done.getId()));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_DELETE, deleted -> register.getObject().gone(deleted.getId()));
  }
}
