package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.act.Transfers;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;

/** Does to processes and their tasks whatever people, clocks and administrators may do. */
class RandomOperations {

  private static final int RUNNING = 8;

  private final TryOut tryOut;
  private final Tasks tasks;
  private final TaskDesk desk;
  private final Engine engine;
  private final Transfers transfers;
  private final Audiences audiences;
  private final MatterNumber matter;
  private final long region;
  private final Random random;
  private final List<ProcessInstance> instances = new ArrayList<>();
  private final List<String> definitions;
  private final List<String> changed;
  private final List<String> votes;
  private final Set<String> seen = new TreeSet<>();

  RandomOperations(
      TryOut tryOut,
      Tasks tasks,
      TaskDesk desk,
      Engine engine,
      Transfers transfers,
      Audiences audiences,
      MatterNumber matter,
      long region,
      long seed) {
    this.tryOut = tryOut;
    this.tasks = tasks;
    this.desk = desk;
    this.engine = engine;
    this.transfers = transfers;
    this.audiences = audiences;
    this.matter = matter;
    this.region = region;
    random = new Random(seed);
    definitions = List.of(tryOut.deploy("受理"), tryOut.deploy("受理"), tryOut.deployChanged("列入"));
    changed = definitions.subList(2, 3);
    votes = List.of(tryOut.deployVote(), tryOut.deployVote());
  }

  /** One operation; returns what it was. */
  String next() {
    while (instances.size() < RUNNING) {
      start();
    }
    ProcessInstance instance = any(instances);
    Task task = tryOut.task(instance);
    String what;
    if (random.nextInt(6) == 0) {
      what = steer(instance, task);
    } else {
      what =
          task.getTaskDefinitionKey().equals(TryOut.VOTE)
              ? vote(instance, task)
              : work(instance, task);
      what += task.isSuspended() ? " while halted" : "";
    }
    seen.add(what);
    return what;
  }

  /** Every kind of operation so far. */
  Set<String> seen() {
    return seen;
  }

  private void start() {
    instances.add(
        random.nextInt(3) == 0
            ? tryOut.startVote(any(votes), matter, roll())
            : tryOut.start(any(definitions), matter));
  }

  private List<Long> roll() {
    return LongStream.rangeClosed(1, 1 + random.nextInt(4)).boxed().toList();
  }

  private String steer(ProcessInstance instance, Task task) {
    if (task.isSuspended() && random.nextInt(3) > 0) {
      activate(instance);
      return "activate";
    }
    return switch (random.nextInt(4)) {
      case 0 -> migrate(instance, task);
      case 1 -> modify(instance, task);
      case 2 -> suspend(instance, task);
      default -> delete(instance);
    };
  }

  private String work(ProcessInstance instance, Task task) {
    Viewer person = someoneFor(task);
    switch (random.nextInt(4)) {
      case 0 -> {
        expect(taken(task, person), task, () -> desk.claim(task.getId(), person));
        return "claim";
      }
      case 1 -> {
        expect(taken(task, person), task, () -> desk.release(task.getId(), person));
        return "release";
      }
      case 2 -> {
        String to = any(transfers.choices(row(task, person), person)).holder();
        expect(
            taken(task, person),
            task,
            () -> transfers.pass(task.getId(), person, to, "请接着办", Walk.key()));
        return "pass on";
      }
      default -> {
        complete(instance, task);
        return "complete";
      }
    }
  }

  private InboxRow row(Task task, Viewer person) {
    return tasks.open(task.getId(), person).row();
  }

  private static @Nullable String taken(Task task, Viewer by) {
    String assignee = task.getAssignee();
    boolean other = assignee != null && !assignee.equals(String.valueOf(by.accountId()));
    return other ? "task.claimedByOther" : null;
  }

  private void complete(ProcessInstance instance, Task task) {
    expect(null, task, () -> engine.complete(task.getId(), Map.of(), 1L));
    forgetIfOver(instance);
  }

  private String vote(ProcessInstance instance, Task task) {
    if (random.nextInt(8) == 0) {
      complete(instance, task); // as the clock does
      return "time is up";
    }
    if (random.nextInt(8) == 0) {
      expect("ballot.running", task, () -> close(task));
      return "chair";
    }
    Viewer member = new Viewer(any(tryOut.unanswered(task)), "某人", List.of());
    String refusal = tryOut.isOpen(task) ? null : "round.closed";
    expect(refusal, task, () -> answer(task, member));
    forgetIfOver(instance);
    return "vote";
  }

  private void close(Task task) {
    desk.close(task.getId(), viewer(Role.CONVENER), Walk.key());
  }

  private void answer(Task task, Viewer member) {
    InboxRow row = tasks.open(task.getId(), member).row();
    Typed typed = Typed.of(Map.of("choice", new String[] {"agree"}));
    desk.submit(task.getId(), member, typed, row.formDeployment(), Walk.key());
  }

  /** A halted task refuses everybody, with the words that a person can read. */
  private static void expect(@Nullable String refusal, Task task, ThrowingCallable act) {
    String why = task.isSuspended() ? "task.suspended" : refusal;
    if (why != null) {
      assertThatThrownBy(act)
          .isInstanceOfSatisfying(Refusal.class, told -> assertThat(told.key()).isEqualTo(why));
      return;
    }
    try {
      act.call();
    } catch (Throwable failed) {
      throw new AssertionError(task + " refused", failed);
    }
  }

  private String migrate(ProcessInstance instance, Task task) {
    String from = task.getProcessDefinitionId();
    String to = any(votes.contains(from) ? votes : definitions);
    MigrationPlanBuilder plan = runtime().createMigrationPlan(from, to);
    boolean there = changed.contains(to);
    boolean same = changed.contains(from) == there;
    if (same) {
      plan.mapEqualActivities();
    } else {
      plan.mapActivities(
              there ? TryOut.FIRST : TryOut.OTHER_FIRST, there ? TryOut.OTHER_FIRST : TryOut.FIRST)
          .mapActivities(TryOut.SECOND, TryOut.SECOND);
    }
    runtime().newMigration(plan.build()).processInstanceIds(instance.getId()).execute();
    return same ? "migrate" : "migrate to another form";
  }

  private String modify(ProcessInstance instance, Task task) {
    if (task.isSuspended()) {
      return "nothing"; // the engine modifies what is halted for nobody
    }
    String again =
        task.getTaskDefinitionKey().equals(TryOut.VOTE) || random.nextBoolean()
            ? task.getTaskDefinitionKey()
            : TryOut.SECOND;
    runtime()
        .createProcessInstanceModification(instance.getId())
        .cancelAllForActivity(task.getTaskDefinitionKey())
        .startBeforeActivity(again)
        .execute(random.nextBoolean(), random.nextBoolean());
    return "modify";
  }

  private String suspend(ProcessInstance instance, Task task) {
    if (random.nextInt(4) == 0) {
      runtime().suspendProcessInstanceByProcessDefinitionId(task.getProcessDefinitionId());
      return "suspend all of a definition";
    }
    runtime().suspendProcessInstanceById(instance.getId());
    return "suspend";
  }

  private void activate(ProcessInstance instance) {
    runtime().activateProcessInstanceById(instance.getId());
  }

  private String delete(ProcessInstance instance) {
    runtime().deleteProcessInstance(instance.getId(), "test", random.nextBoolean());
    instances.remove(instance);
    return "delete";
  }

  private void forgetIfOver(ProcessInstance instance) {
    if (tryOut.task(instance) == null) {
      instances.remove(instance);
    }
  }

  /** One of those whom the task addresses by an office, or the one to whom it was passed. */
  private Viewer someoneFor(Task task) {
    Role role = tryOut.roles(task).contains("clerk") ? Role.CLERK : Role.CONVENER;
    String holder =
        audiences.holdersOf(task.getId()).stream()
            .filter(each -> each.startsWith(role.key() + "@"))
            .findFirst()
            .orElseThrow();
    long id = Long.parseLong(holder.substring(role.key().length() + 2));
    return holder.charAt(role.key().length() + 1) == 'm'
        ? viewer(role, id, region)
        : viewer(role, 1, id);
  }

  private Viewer viewer(Role role) {
    return viewer(role, 1, region);
  }

  private Viewer viewer(Role role, long mandate, long at) {
    long account = 100_000 + random.nextInt(3);
    return new Viewer(
        account,
        "某人",
        List.of(
            new Mandate(
                mandate, account, role, at, null, null, null, null, LocalDate.EPOCH, null, false)));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private RuntimeService runtime() {
    return tryOut.engine.getRuntimeService();
  }
}
