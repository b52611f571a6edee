package org.gongshang.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** What the application asks of the process engine, always by id. */
@Component
public class Engine {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final ObjectProvider<ProcessEngine> engine;

  Engine(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  public void start(String processKey, String businessKey, Map<String, Object> variables) {
    it().getRuntimeService().startProcessInstanceByKey(processKey, businessKey, variables);
  }

  public void deliver(String message, String businessKey, Map<String, Object> variables) {
    it().getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(businessKey)
        .setVariables(variables)
        .correlate();
  }

  /** Ends the one process of this business key, wherever it is. */
  public void end(String businessKey, String why) {
    String instance =
        it().getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey)
            .rootProcessInstances()
            .singleResult()
            .getId();
    it().getRuntimeService().deleteProcessInstance(instance, why);
  }

  /** Completes a task; the trail records the actor. */
  public void complete(String taskId, Map<String, Object> variables, @Nullable Long actor) {
    as(actor, () -> actOnTask(taskId, tasks -> tasks.complete(taskId, variables)));
  }

  public void claim(String taskId, long account) {
    actOnTask(taskId, tasks -> tasks.claim(taskId, Long.toString(account)));
  }

  public void release(String taskId) {
    actOnTask(taskId, tasks -> tasks.setAssignee(taskId, null));
  }

  private void actOnTask(String taskId, Consumer<TaskService> act) {
    onTask(
        taskId,
        tasks -> {
          act.accept(tasks);
          return taskId;
        });
  }

  /** Somebody else may have ended or claimed the task since our tables were read. */
  private <T> T onTask(String taskId, Function<TaskService, T> asked) {
    try {
      return asked.apply(it().getTaskService());
    } catch (SuspendedEntityInteractionException halted) {
      throw new Refusal("task.suspended");
    } catch (NullValueException | TaskAlreadyClaimedException e) {
      throw new ConcurrencyFailureException("task " + taskId + " changed meanwhile", e);
    }
  }

  /** Process variables around a task that are plain values. */
  public Map<String, Object> variables(String taskId) {
    Map<String, Object> plain = new HashMap<>();
    onTask(taskId, tasks -> tasks.getVariables(taskId))
        .forEach(
            (name, value) -> {
              if (value != null) {
                plain.put(name, value);
              }
            });
    return plain;
  }

  /** Text of a file of a deployment, or null if the deployment does not hold it. */
  public @Nullable String resource(String deploymentId, String name) {
    if (!it().getRepositoryService().getDeploymentResourceNames(deploymentId).contains(name)) {
      return null;
    }
    try (InputStream file = it().getRepositoryService().getResourceAsStream(deploymentId, name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * BPMN source of a definition.
   *
   * @param names what to call an element of a process, by its id and by the name it has
   */
  public String model(String definitionId, BinaryOperator<String> names) {
    return new NamedModel(it().getRepositoryService().getBpmnModelInstance(definitionId), names)
        .xml();
  }

  public int version(String definitionId) {
    return it().getRepositoryService().getProcessDefinition(definitionId).getVersion();
  }

  /** When the next timer goes off after this moment. */
  public Optional<Instant> nextTimer(Instant after) {
    return it()
        .getManagementService()
        .createJobQuery()
        .timers()
        .withRetriesLeft()
        .duedateHigherThan(Date.from(after))
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(job -> job.getDuedate().toInstant())
        .findFirst();
  }

  /** Runs the jobs that are due now, one after the other; returns how many ran. */
  public int runDueJobs(int most) {
    int ran = 0;
    while (ran < most) {
      List<Job> due =
          it().getManagementService()
              .createJobQuery()
              .executable()
              .withRetriesLeft()
              .listPage(0, 50);
      if (due.isEmpty()) {
        return ran;
      }
      int before = ran;
      for (Job job : due) {
        if (runJob(job.getId())) {
          ran++;
        }
      }
      if (ran == before) {
        return ran;
      }
    }
    return ran;
  }

  private boolean runJob(String jobId) {
    try {
      it().getManagementService().executeJob(jobId);
      return true;
    } catch (OptimisticLockingException | NullValueException e) {
      return false; // another thread ran it first
    } catch (RuntimeException e) {
      if (OutermostRetry.lostRace(e)) {
        return false; // whoever was first has done it, or it is due again in a moment
      }
      LOG.error("job {} failed and will be tried again later", jobId, e);
      return false;
    }
  }

  private void as(@Nullable Long actor, Runnable act) {
    it().getIdentityService().setAuthenticatedUserId(actor == null ? null : actor.toString());
    try {
      act.run();
    } finally {
      it().getIdentityService().clearAuthentication();
    }
  }

  private ProcessEngine it() {
    return engine.getObject();
  }
}
