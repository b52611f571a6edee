package org.gongshang.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.NewMatter;
import org.springframework.boot.test.context.TestComponent;

/** A matter, and a model of two tasks that tests run beside its cycle. */
@TestComponent
class TryOut {

  static final String KEY = "tryout";
  static final String FIRST = "user_screen_need";
  static final String SECOND = "user_classify_need";
  private static final String COMMUNITY = "110105012022";

  final ProcessEngine engine;
  private final Matters matters;
  private final Regions regions;

  TryOut(ProcessEngine engine, Matters matters, Regions regions) {
    this.engine = engine;
    this.matters = matters;
    this.regions = regions;
  }

  MatterNumber openMatter(String title) {
    long region = regions.byCode(COMMUNITY).orElseThrow().id();
    return matters.open(new NewMatter(title, region, 1));
  }

  /** Deploys a version whose first task bears this name; returns the definition's id. */
  String deploy(String name) {
    String deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addModelInstance(KEY + ".bpmn", model(name))
            .deploy()
            .getId();
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .singleResult()
        .getId();
  }

  private static BpmnModelInstance model(String name) {
    return Bpmn.createExecutableProcess(KEY)
        .name("试办")
        .camundaHistoryTimeToLiveString("P180D")
        .startEvent("start_tryout")
        .userTask(FIRST)
        .name(name)
        .camundaFormRef("need-screen")
        .camundaFormRefBinding("deployment")
        .camundaCandidateGroups("clerk,official")
        .userTask(SECOND)
        .name("核定")
        .camundaFormRef("need-classify")
        .camundaFormRefBinding("deployment")
        .camundaCandidateGroups("clerk")
        .endEvent("end_tryout")
        .done();
  }

  ProcessInstance start(String definition, MatterNumber matter) {
    return engine
        .getRuntimeService()
        .startProcessInstanceById(definition, matter.value(), Map.of());
  }

  Task task(ProcessInstance instance) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }
}
