package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.gongshang.MySqlTest;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A clerk submits a form while another connection holds what that needs. MySQL ends the clerk's
 * transaction, and the clerk does not notice.
 */
@MySqlTest
class LostLocksMySqlIT {

  @Autowired ApplicationContext context;
  @Autowired Tasks tasks;
  @Autowired TaskDesk desk;
  @Autowired Actions actions;
  @Autowired Walk walk;
  @Autowired DataSource database;
  @Autowired JdbcTemplate sql;
  @Autowired MeterRegistry metrics;

  private final String key = Walk.key();
  private Viewer clerk;
  private WaitingNeed need;
  private InboxRow task;
  private double retriesBefore;

  @BeforeEach
  void a_need_waits_to_be_accepted() {
    clerk = walk.person(WaitingNeed.CLERK);
    need = new WaitingNeed(context);
    task = need.task();
    retriesBefore = retries();
  }

  @ParameterizedTest
  @ValueSource(strings = {"matter", "ACT_RU_TASK"})
  void a_deadlock_is_tried_again(String table) throws Exception {
    long deadlocks = server("lock_deadlocks");
    try (Connection other = holding(table)) {
      CompletableFuture<String> submission = CompletableFuture.supplyAsync(this::submit);
      until(() -> waiting() > 0);
      // asks for the row that the clerk's transaction has written first; the heavier one survives
      run(other, "insert into once_key (account_id, once_key, used_at) values (%d, '%s', 0)");
      other.rollback();

      assertThat(submission.get(20, TimeUnit.SECONDS)).isEqualTo("/tasks?did=" + task.taskId());
    }
    assertThat(server("lock_deadlocks")).isEqualTo(deadlocks + 1);
    assertDoneOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"matter", "ACT_RU_TASK"})
  void a_lock_that_is_held_too_long_is_tried_again(String table) throws Exception {
    long timeouts = server("lock_timeouts");
    try (Connection other = holding(table)) {
      CompletableFuture<String> submission = CompletableFuture.supplyAsync(this::submit);
      until(() -> server("lock_timeouts") == timeouts + 1);
      other.rollback();

      assertThat(submission.get(20, TimeUnit.SECONDS)).isEqualTo("/tasks?did=" + task.taskId());
    }
    assertDoneOnce();
  }

  private void assertDoneOnce() {
    assertThat(retries()).isEqualTo(retriesBefore + 1);
    assertThat(tasks.past(task.taskId())).isPresent();
    assertThat(actions.doneBy(task.taskId())).contains(clerk.accountId());
    assertThat(
            sql.queryForObject(
                "select count(*) from action_log where task_id = ?", Long.class, task.taskId()))
        .isOne();
  }

  /** A connection whose transaction has locked the clerk's row and changed many others. */
  private Connection holding(String table) throws SQLException {
    Connection other = database.getConnection();
    other.setAutoCommit(false);
    for (int i = 0; i < 300; i++) {
      run(
          other,
          "insert into once_key (account_id, once_key, used_at) values (-" + i + ", 'x', 0)");
    }
    run(
        other,
        table.equals("matter")
            ? "select number from matter where number = '" + task.matter() + "' for update"
            : "select ID_ from ACT_RU_TASK where ID_ = '" + task.taskId() + "' for update");
    return other;
  }

  private void run(Connection connection, String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement.formatted(clerk.accountId(), key));
    }
  }

  private String submit() {
    Typed typed = need.accepted();
    return desk.submit(task.taskId(), clerk, typed, task.formDeployment(), key);
  }

  private double retries() {
    return metrics.get("gongshang.retries").functionCounter().count();
  }

  private long waiting() {
    return number(
        "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'");
  }

  /** A figure that the server counts since its start. */
  private long server(String name) {
    return number(
        "select count from information_schema.innodb_metrics where name = '" + name + "'");
  }

  private long number(String query) {
    Long number = sql.queryForObject(query, Long.class);
    return number == null ? 0 : number;
  }

  private static void until(BooleanSupplier happened) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it did not happen").isLessThan(end);
      Thread.sleep(150); // the server renews its figures no faster
    }
  }
}
