package org.gongshang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gongshang.MySqlDatabase;
import org.gongshang.TestEnvironment;

/** The same council as a parallel multi-instance task, on the engine as it comes. */
class RawEngine implements AutoCloseable {

  private static final int POOL = 64;
  private static final int PATIENCE_SECONDS = 120;

  private final MySqlDatabase database = new MySqlDatabase();
  private final ProcessEngine engine;
  private final int members;
  private final AtomicBoolean over = new AtomicBoolean();

  RawEngine(int members) {
    this.members = members;
    ProcessEngineConfiguration configuration =
        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("raw");
    configuration.setJdbcDriver("com.mysql.cj.jdbc.Driver");
    configuration.setJdbcUrl(readCommitted(database.url()));
    configuration.setJdbcUsername(TestEnvironment.mySqlUser());
    configuration.setJdbcPassword(TestEnvironment.mySqlPassword());
    configuration.setJdbcMaxActiveConnections(POOL);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "council.bpmn",
            Bpmn.createExecutableProcess("council")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("vote")
                .camundaAssignee("${voter}")
                .multiInstance()
                .parallel()
                .camundaCollection("voters")
                .camundaElementVariable("voter")
                .multiInstanceDone()
                .userTask("count")
                .endEvent()
                .done())
        .deploy();
  }

  /** As the engine asks for, and as the application sets it. */
  private static String readCommitted(String url) {
    return url
        + (url.contains("?") ? "&" : "?")
        + "sessionVariables=transaction_isolation='READ-COMMITTED'";
  }

  void vote(int clients) throws InterruptedException {
    long opened = System.nanoTime();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "council",
            Map.of("voters", IntStream.range(0, members).mapToObj(i -> "v" + i).toList()));
    double opening = (System.nanoTime() - opened) / 1e9;
    AtomicInteger conflicts = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    long began = System.nanoTime();
    for (int i = 0; i < members; i++) {
      String voter = "v" + i;
      pool.submit(() -> vote(voter, times, conflicts, failed));
    }
    pool.shutdown();
    if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      pool.shutdownNow();
      over.set(true);
      assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "  raw engine, multi-instance, no HTTP: opened in %.1f s; %,d votes in %.1f s, %.0f a"
            + " second; median %.0f ms, p95 %.0f ms; %,d not in after that; %,d conflicts that"
            + " voters would see, %d other failures%n",
        opening,
        times.size(),
        seconds,
        times.size() / seconds,
        BallotBench.quantile(times, 0.5),
        BallotBench.quantile(times, 0.95),
        members - times.size() - failed.get(),
        conflicts.get(),
        failed.get());
  }

  /** Again and again until it is in, as somebody would who sees an error and tries once more. */
  private void vote(
      String voter, Queue<Long> times, AtomicInteger conflicts, AtomicInteger failed) {
    TaskService tasks = engine.getTaskService();
    long from = System.nanoTime();
    while (!over.get()) {
      try {
        String task = tasks.createTaskQuery().taskAssignee(voter).singleResult().getId();
        tasks.setVariableLocal(task, "choice", "agree");
        tasks.complete(task);
        times.add(System.nanoTime() - from);
        return;
      } catch (OptimisticLockingException conflict) {
        conflicts.incrementAndGet();
      } catch (RuntimeException other) {
        failed.incrementAndGet();
        return;
      }
    }
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
