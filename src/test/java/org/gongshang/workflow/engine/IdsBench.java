package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.EthernetAddress;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.UUIDTimer;
import com.fasterxml.uuid.impl.TimeBasedGenerator;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.gongshang.MySqlDatabase;
import org.gongshang.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code bench/ids} runs this: the same work of the engine with ids whose fastest digits come first
 * (UUIDv1, the engine's own) and with ids in the order of time (UUIDv7), in turns on one server.
 * Both believe that a matter moves every half minute, so that a year of ids is spread as in a year.
 */
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class IdsBench {

  private static final int TURNS = Integer.getInteger("gongshang.turns", 8);
  private static final int INSTANCES = 700;
  private static final int THREADS = 4;
  private static final long HALF_MINUTE = 30_000;
  private static final String SIZE =
      "select sum(data_length + index_length) from information_schema.tables"
          + " where table_schema = database()";

  @Test
  void printFigures() throws Exception {
    MySqlDatabase.set("innodb_monitor_enable = 'index_page_splits'");
    try (Side first = new Side(new Version1());
        Side seventh = new Side(new Version7())) {
      first.turn(); // the first turn of each warms up
      seventh.turn();
      first.forget();
      seventh.forget();
      for (int turn = 0; turn < TURNS; turn++) {
        first.turn();
        seventh.turn();
      }
      first.measure();
      seventh.measure();
      System.out.printf(
          "ids: %d instances of three tasks each, %d threads; UUIDv7 in terms of UUIDv1%n",
          TURNS * INSTANCES, THREADS);
      print("time, median of the turns", first.median(0), seventh.median(0));
      print("time, last quarter", first.median(TURNS * 3 / 4), seventh.median(TURNS * 3 / 4));
      print("pages split", first.splits, seventh.splits);
      print("size of tables and indexes", first.bytes, seventh.bytes);
      assertThat(first.splits).isPositive();
    }
  }

  private static void print(String what, double first, double seventh) {
    System.out.printf(
        "  %-28s %14.0f %14.0f   ratio %.2f%n", what, first, seventh, seventh / first);
  }

  /** One engine with its own database. */
  private static final class Side implements AutoCloseable {

    private final MySqlDatabase database = new MySqlDatabase();
    private final HikariDataSource connections = new HikariDataSource();
    private final Ids ids;
    private final ProcessEngine engine;
    private final List<Long> millis = new ArrayList<>();
    private double splits;
    private double bytes;

    Side(Ids ids) {
      this.ids = ids;
      connections.setJdbcUrl(database.url());
      connections.setUsername(TestEnvironment.mySqlUser());
      connections.setPassword(TestEnvironment.mySqlPassword());
      connections.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:db/migration/mysql")
          .load()
          .migrate();
      StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
      settings.setProcessEngineName(database.name());
      settings.setDataSource(connections);
      settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
      settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
      settings.setMetricsEnabled(false);
      settings.setIdGenerator(ids);
      engine = settings.buildProcessEngine();
      deploy();
    }

    private void deploy() {
      engine
          .getRepositoryService()
          .createDeployment()
          .addModelInstance(
              "ids.bpmn",
              Bpmn.createExecutableProcess("ids")
                  .camundaHistoryTimeToLiveString("P180D")
                  .startEvent()
                  .userTask("a")
                  .userTask("b")
                  .userTask("c")
                  .endEvent()
                  .done())
          .deploy();
    }

    void turn() throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      double splitBefore = metric("index_page_splits");
      long began = System.nanoTime();
      try {
        List<Callable<Void>> work = IntStream.range(0, INSTANCES).mapToObj(i -> one(i)).toList();
        for (Future<Void> done : threads.invokeAll(work)) {
          done.get();
        }
      } finally {
        threads.shutdown();
      }
      millis.add((System.nanoTime() - began) / 1_000_000);
      splits += metric("index_page_splits") - splitBefore;
    }

    private Callable<Void> one(int i) {
      return () -> {
        ids.pass(HALF_MINUTE);
        Map<String, Object> variables = Map.of("level", 3, "mode", "joint", "category", "road");
        String instance =
            engine.getRuntimeService().startProcessInstanceByKey("ids", "n" + i, variables).getId();
        for (int task = 0; task < 3; task++) {
          ids.pass(HALF_MINUTE);
          engine
              .getTaskService()
              .complete(
                  engine
                      .getTaskService()
                      .createTaskQuery()
                      .processInstanceId(instance)
                      .singleResult()
                      .getId());
        }
        return null;
      };
    }

    private double metric(String name) {
      return Double.parseDouble(
          database.ask(
              "select count from information_schema.innodb_metrics where name = '" + name + "'"));
    }

    void forget() {
      millis.clear();
      splits = 0;
    }

    void measure() {
      for (String table :
          database
              .ask(
                  "select group_concat(table_name) from information_schema.tables"
                      + " where table_schema = database() and table_name like 'ACT\\_HI%'")
              .split(",")) {
        database.ask("analyze table " + table);
      }
      bytes = Double.parseDouble(database.ask(SIZE));
    }

    double median(int from) {
      long[] sorted =
          millis.subList(from, millis.size()).stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }

    @Override
    public void close() {
      engine.close();
      connections.close();
      database.close();
    }
  }

  /** Ids of a time that passes as fast as it is told to. */
  private abstract static class Ids implements IdGenerator {

    final AtomicLong millis = new AtomicLong(1_790_000_000_000L);

    void pass(long some) {
      millis.addAndGet(some);
    }
  }

  /** As the engine's own generator makes them. */
  private static final class Version1 extends Ids {

    private final TimeBasedGenerator generator =
        new TimeBasedGenerator(
            EthernetAddress.constructMulticastAddress(new Random(1)),
            new UUIDTimer(
                new Random(1),
                null,
                new UUIDClock() {

                  @Override
                  public long currentTimeMillis() {
                    return millis.get();
                  }
                }));

    Version1() throws IOException {}

    @Override
    public String getNextId() {
      return generator.generate().toString();
    }
  }

  private static final class Version7 extends Ids {

    private final InstantSource passing = () -> Instant.ofEpochMilli(millis.get());
    private final TimeOrderedIds product = new TimeOrderedIds(passing.withZone(ZoneOffset.UTC));

    @Override
    public String getNextId() {
      return product.getNextId();
    }
  }
}
