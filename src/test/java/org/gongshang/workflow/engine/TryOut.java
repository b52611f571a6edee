package org.gongshang.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.NewMatter;
import org.gongshang.workflow.Rounds;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter, and a model of two tasks that tests run beside its cycle. */
@TestComponent
public class TryOut {

  static final String KEY = "tryout";
  static final String FIRST = "user_screen_need";
  static final String SECOND = "user_classify_need";
  private static final String COMMUNITY = "110105012022";

  final ProcessEngine engine;
  private final Matters matters;
  private final Regions regions;
  private final Rounds rounds;
  private final TransactionTemplate transaction;

  TryOut(
      ProcessEngine engine,
      Matters matters,
      Regions regions,
      Rounds rounds,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.matters = matters;
    this.regions = regions;
    this.rounds = rounds;
    this.transaction = transaction;
  }

  public MatterNumber openMatter(String title) {
    long region = regions.byCode(COMMUNITY).orElseThrow().id();
    return matters.open(new NewMatter(title, region, 1));
  }

  /** Deploys a version whose first task bears this name; returns the definition's id. */
  public String deploy(String name) {
    String deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addModelInstance(KEY + ".bpmn", model(name))
            .addClasspathResource(file("need-screen"))
            .addClasspathResource(file("need-classify"))
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

  /** Opens a task like this one, alone in its model, for this matter. */
  Task single(String form, UserTask like, MatterNumber matter) {
    String key = "tryout_" + form.replace('-', '_');
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(key)
            .name("试办")
            .camundaHistoryTimeToLiveString("P180D")
            .startEvent("start_" + key)
            .userTask(like.getId())
            .name(like.getName())
            .camundaFormRef(form)
            .camundaFormRefBinding("deployment")
            .camundaCandidateGroups(like.getCamundaCandidateGroups())
            .endEvent("end_" + key)
            .done();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(key + ".bpmn", model)
        .addClasspathResource(file(form))
        .deploy();
    Map<String, Object> round = Map.of("roundId", openRound(matter));
    return task(engine.getRuntimeService().startProcessInstanceByKey(key, matter.value(), round));
  }

  private static String file(String form) {
    return "forms/" + form.replaceFirst("-", "/") + ".form";
  }

  private long openRound(MatterNumber matter) {
    return transaction.execute(
        status -> rounds.open("test", matter.value(), matter, List.of(), null));
  }

  public ProcessInstance start(String definition, MatterNumber matter) {
    return engine
        .getRuntimeService()
        .startProcessInstanceById(definition, matter.value(), Map.of());
  }

  public Task task(ProcessInstance instance) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }
}
