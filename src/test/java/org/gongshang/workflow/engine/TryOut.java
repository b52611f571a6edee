package org.gongshang.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Limits;
import org.gongshang.ballot.Method;
import org.gongshang.ballot.Opening;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.NewMatter;
import org.gongshang.workflow.Rounds;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter, and a model of two tasks that tests run beside its cycle. */
@TestComponent
public class TryOut {

  static final String KEY = "tryout";
  static final String FIRST = "user_screen_need";
  static final String OTHER_FIRST = "user_place_need";
  static final String SECOND = "user_classify_need";
  static final String VOTE_KEY = "tryout_vote";
  static final String VOTE = "user_cast_ballot";
  private static final List<String> FORMS = List.of("need-screen", "need-classify");
  private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");
  private static final String COMMUNITY = "110105012022";

  final ProcessEngine engine;
  private final MatterOpening opening;
  private final Regions regions;
  private final Rounds rounds;
  private final Ballots ballots;
  private final TransactionTemplate transaction;

  TryOut(
      ProcessEngine engine,
      MatterOpening opening,
      Regions regions,
      Rounds rounds,
      Ballots ballots,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.opening = opening;
    this.regions = regions;
    this.rounds = rounds;
    this.ballots = ballots;
    this.transaction = transaction;
  }

  public MatterNumber openMatter(String title) {
    long region = regions.byCode(COMMUNITY).orElseThrow().id();
    return opening.open(new NewMatter(title, region, 1));
  }

  /** Deploys a version whose first task bears this name; returns the definition's id. */
  public String deploy(String name) {
    return deployed(KEY, model(FIRST, name, "need-screen", "clerk,official"), FORMS);
  }

  /** A version whose first task has another id, another form and other roles. */
  String deployChanged(String name) {
    return deployed(KEY, model(OTHER_FIRST, name, "need-classify", "convener,approver"), FORMS);
  }

  /** A model whose only task is answered by those on a roll; the convener leads it. */
  public String deployVote() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(VOTE_KEY)
            .name("试投票")
            .camundaHistoryTimeToLiveString("P180D")
            .startEvent("start_" + VOTE_KEY)
            .userTask(VOTE)
            .name("表决")
            .camundaFormRef("session-ballot")
            .camundaFormRefBinding("deployment")
            .camundaCandidateGroups("convener")
            .endEvent("end_" + VOTE_KEY)
            .done();
    return deployed(VOTE_KEY, model, List.of("session-ballot"));
  }

  private String deployed(String key, BpmnModelInstance model, List<String> forms) {
    DeploymentBuilder files =
        engine.getRepositoryService().createDeployment().addModelInstance(key + ".bpmn", model);
    forms.forEach(form -> files.addClasspathResource(file(form)));
    String deployment = files.deploy().getId();
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .singleResult()
        .getId();
  }

  private static BpmnModelInstance model(String first, String name, String form, String roles) {
    return Bpmn.createExecutableProcess(KEY)
        .name("试办")
        .camundaHistoryTimeToLiveString("P180D")
        .startEvent("start_tryout")
        .userTask(first)
        .name(name)
        .camundaFormRef(form)
        .camundaFormRefBinding("deployment")
        .camundaCandidateGroups(roles)
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
    Map<String, Object> round = Map.of("roundId", openRound(matter, List.of()));
    return task(engine.getRuntimeService().startProcessInstanceByKey(key, matter.value(), round));
  }

  private static String file(String form) {
    return "forms/" + form.replaceFirst("-", "/") + ".form";
  }

  private long openRound(MatterNumber matter, List<Long> roll) {
    return transaction.execute(status -> rounds.open("test", matter.value(), matter, roll, null));
  }

  /** For or against, with no time by which it must end. */
  private long openBallot(String definition, MatterNumber matter, List<Long> roll) {
    String deployment =
        engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId();
    return transaction.execute(
        status ->
            ballots.open(
                new Opening(
                    matter.value(),
                    matter,
                    "试投票",
                    "赞成还是反对",
                    Method.YES_NO,
                    List.of(),
                    Limits.none(),
                    Opening.Manner.byName(),
                    null,
                    List.of(),
                    roll,
                    null,
                    NEVER,
                    deployment,
                    List.of())));
  }

  public ProcessInstance start(String definition, MatterNumber matter) {
    return engine
        .getRuntimeService()
        .startProcessInstanceById(definition, matter.value(), Map.of());
  }

  public ProcessInstance startVote(String definition, MatterNumber matter, List<Long> roll) {
    return engine
        .getRuntimeService()
        .startProcessInstanceById(
            definition, matter.value(), Map.of("roundId", openBallot(definition, matter, roll)));
  }

  public Task task(ProcessInstance instance) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }

  /** Everything that goes on about the matter ends where it is. */
  public void withdraw(MatterNumber matter) {
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(matter.value())
        .rootProcessInstances()
        .list()
        .forEach(
            instance ->
                engine
                    .getRuntimeService()
                    .deleteProcessInstance(instance.getId(), "withdrawn", true));
  }

  List<Long> unanswered(Task vote) {
    return rounds.unanswered(round(vote));
  }

  boolean isOpen(Task vote) {
    return rounds.get(round(vote)).open();
  }

  private long round(Task vote) {
    return (Long) engine.getTaskService().getVariable(vote.getId(), "roundId");
  }

  List<String> roles(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Deletes every version of the two-task and the voting model with all that runs on them. */
  void forgetAll() {
    for (String key : List.of(KEY, VOTE_KEY)) {
      engine
          .getRepositoryService()
          .deleteProcessDefinitions()
          .byKey(key)
          .cascade()
          .skipCustomListeners()
          .delete();
    }
  }
}
