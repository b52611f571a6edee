package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gongshang.MySqlTest;
import org.gongshang.workflow.MatterNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to the engine's tasks, the inbox says the same. */
@MySqlTest
class InboxAgreesMySqlIT {

  private static final int OPERATIONS = Integer.getInteger("gongshang.operations", 300);
  private static final long SEED = 20261122;
  private static final String TASKS =
      """
      select t.ID_, t.PROC_DEF_ID_, t.TASK_DEF_KEY_, t.NAME_, t.ASSIGNEE_
      from ACT_RU_TASK t where t.ID_ %s (select task_id from inbox) order by t.ID_
      """;
  private static final String AGREEING =
      """
      select count(*) from ACT_RU_TASK t
      join inbox i on i.task_id = t.ID_ and i.definition_id = t.PROC_DEF_ID_
        and i.element_id = t.TASK_DEF_KEY_ and i.name = t.NAME_
        and coalesce(i.assignee, 0) = coalesce(t.ASSIGNEE_, 0)
      """;
  private static final String WITHOUT_TASK =
      """
      select task_id from inbox where task_id not in (select ID_ from ACT_RU_TASK)
      union select task_id from inbox_audience where task_id not in (select task_id from inbox)
      union select task_id from inbox
        where task_id not in (select task_id from inbox_audience where reach = 0)
      """;

  @Autowired TryOut tryOut;
  @Autowired JdbcClient jdbc;

  private final Random random = new Random(SEED);
  private final List<ProcessInstance> instances = new ArrayList<>();
  private final List<String> definitions = new ArrayList<>();

  @Test
  void after_hundreds_of_random_operations() {
    MatterNumber matter = tryOut.openMatter("对账");
    definitions.add(tryOut.deploy("受理"));
    definitions.add(tryOut.deploy("受理"));
    for (int done = 0; done < OPERATIONS; done++) {
      String operation = operate(matter);
      assertAgreement("operation %d, %s, seed %d".formatted(done, operation, SEED));
    }
    tryOut
        .engine
        .getRepositoryService()
        .deleteProcessDefinitions()
        .byKey(TryOut.KEY)
        .cascade()
        .skipCustomListeners()
        .delete();
    assertAgreement("all definitions deleted");
  }

  private String operate(MatterNumber matter) {
    ProcessInstance instance = pick(matter);
    Task task = tryOut.task(instance);
    if (task.isSuspended()) {
      runtime().activateProcessInstanceById(instance.getId());
      return "activate";
    }
    int what = random.nextInt(8);
    switch (what) {
      case 0 -> instances.add(tryOut.start(any(definitions), matter));
      case 1 -> complete(instance, task);
      case 2 -> tasks().setAssignee(task.getId(), String.valueOf(1 + random.nextInt(9)));
      case 3 -> tasks().setAssignee(task.getId(), null);
      case 4 -> migrate(task, instance);
      case 5 -> modify(instance);
      case 6 -> runtime().suspendProcessInstanceById(instance.getId());
      default -> delete(instance);
    }
    return "kind " + what;
  }

  private ProcessInstance pick(MatterNumber matter) {
    while (instances.size() < 6) {
      instances.add(tryOut.start(any(definitions), matter));
    }
    return any(instances);
  }

  private void complete(ProcessInstance instance, Task task) {
    tasks().complete(task.getId());
    if (task.getTaskDefinitionKey().equals(TryOut.SECOND)) {
      instances.remove(instance);
    }
  }

  private void migrate(Task task, ProcessInstance instance) {
    String target =
        task.getProcessDefinitionId().equals(definitions.get(0))
            ? definitions.get(1)
            : definitions.get(0);
    runtime()
        .newMigration(
            runtime()
                .createMigrationPlan(task.getProcessDefinitionId(), target)
                .mapEqualActivities()
                .build())
        .processInstanceIds(instance.getId())
        .execute();
  }

  private void modify(ProcessInstance instance) {
    runtime()
        .createProcessInstanceModification(instance.getId())
        .cancelAllForActivity(tryOut.task(instance).getTaskDefinitionKey())
        .startBeforeActivity(random.nextBoolean() ? TryOut.FIRST : TryOut.SECOND)
        .execute();
  }

  private void delete(ProcessInstance instance) {
    runtime().deleteProcessInstance(instance.getId(), "test", random.nextBoolean());
    instances.remove(instance);
  }

  private void assertAgreement(String when) {
    assertThat(jdbc.sql(TASKS.formatted("not in")).query().listOfRows()).as(when).isEmpty();
    assertThat(jdbc.sql(WITHOUT_TASK).query(String.class).list()).as(when).isEmpty();
    assertThat(jdbc.sql(AGREEING).query(Integer.class).single())
        .as(when)
        .isEqualTo(jdbc.sql("select count(*) from ACT_RU_TASK").query(Integer.class).single());
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private RuntimeService runtime() {
    return tryOut.engine.getRuntimeService();
  }

  private TaskService tasks() {
    return tryOut.engine.getTaskService();
  }
}
