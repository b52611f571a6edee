package org.gongshang.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.gongshang.MySqlTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A page of the inbox is read off an index, however many tasks a person has. */
@MySqlTest
class InboxPageMySqlIT {

  private static final int TASKS = 4_000;
  private static final int PAGE = 21;
  private static final String LEADER = "official@r900001";
  private static final String SECOND_OFFICE = "approver@r900001";
  private static final String NOBODY = "p900001";
  private static final long REGION = 900_003;

  @Autowired InboxMapper mapper;
  @Autowired SqlSessionTemplate session;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;

  /** Due in groups of four at one moment, a tenth for both offices of the leader. */
  @BeforeEach
  void thousands_of_tasks() {
    List<Object[]> tasks = new ArrayList<>();
    List<Object[]> audience = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i < TASKS; i++) {
      String task = "page-%08x-%d".formatted(random.nextInt(), i);
      String stage = Stage.values()[i % 5].name();
      long due = 60_000L * random.nextInt(TASKS / 4);
      long region = REGION + i % 7;
      tasks.add(new Object[] {task, stage, region, due});
      audience.add(new Object[] {LEADER, task, 1, due, stage, region});
      if (i % 10 == 0) {
        audience.add(new Object[] {SECOND_OFFICE, task, i % 20 == 0 ? 0 : 1, due, stage, region});
      }
    }
    sql.batchUpdate(
        "insert into inbox (task_id, business_key, title, process_key, definition_id, element_id,"
            + " name, form_id, form_deployment, stage, region_id, started_at, due_at) values (?,"
            + " 'm', '修补路面', 'need', 'd', 'e', '受理需求', 'need-screen', 'd', ?, ?, 0, ?)",
        tasks);
    sql.batchUpdate(
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id) values"
            + " (?, ?, ?, ?, ?, ?)",
        audience);
    sql.execute("analyze table inbox, inbox_audience");
  }

  @AfterEach
  void no_task_is_left() {
    sql.update("delete from inbox_audience where task_id like 'page-%'");
    sql.update("delete from inbox where task_id like 'page-%'");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void is_read_in_the_order_of_the_index(Wanted wanted) {
    List<Plan> audience = plan(wanted).stream().filter(step -> "a".equals(step.table())).toList();

    assertThat(audience).hasSize(wanted.holders().size() * wanted.reaches().size());
    assertThat(audience)
        .allSatisfy(
            step -> {
              assertThat(step.key()).isIn("ix_audience_list", "ix_audience_owed");
              assertThat(step.extra())
                  .contains("Using index")
                  .doesNotContain("filesort", "temporary");
            });
    assertThat(plan(wanted))
        .filteredOn(step -> "i".equals(step.table()))
        .singleElement()
        .satisfies(step -> assertThat(step.key()).isEqualTo("PRIMARY"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void reads_no_more_rows_than_it_shows_from_each_list(Wanted wanted) {
    // of five stages and seven regions one is wanted: so many rows are passed over for each
    int passedOver = wanted.filter().stage() == null ? 1 : 5;
    passedOver *= wanted.regionIds().isEmpty() ? 1 : 7;
    int lists = wanted.holders().size() * wanted.reaches().size();

    assertThat(rowsRead(wanted)).isLessThan(3L * PAGE * lists * passedOver).isLessThan(TASKS);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shows_the_most_urgent_of_all_once_each(Wanted wanted) {
    assertThat(mapper.todo(wanted))
        .hasSize(PAGE)
        .extracting(InboxRow::taskId)
        .containsExactlyElementsOf(expected(wanted));
  }

  @ParameterizedTest
  @ValueSource(strings = {LEADER, SECOND_OFFICE, NOBODY})
  void counts_a_task_of_two_offices_once(String widest) {
    List<String> both = List.of(LEADER, SECOND_OFFICE, NOBODY);

    Inbox.Figures all = figures(widest, both, 1);
    assertThat(all.counts().total()).isEqualTo(TASKS);
    assertThat(figures(widest, both, 0).counts().total()).isEqualTo(TASKS / 20);
    assertThat(mapper.standing(wanted(both, all(1), null)).total()).isEqualTo(TASKS);
    assertThat(all.stages().values()).containsOnly(TASKS / 5).hasSize(5);
    assertThat(all.regionIds()).hasSize(7);
    assertThat(mapper.todoRegions(both)).hasSize(7);
  }

  private Inbox.Figures figures(String widest, List<String> holders, int reach) {
    List<String> others = holders.stream().filter(holder -> !holder.equals(widest)).toList();
    Instant now = Instant.ofEpochMilli(0);
    return new Inbox.Figures(mapper.figures(widest, others, reach, now, now));
  }

  static Stream<Wanted> pages() {
    List<String> both = List.of(LEADER, SECOND_OFFICE, NOBODY);
    Inbox.Cursor middle = new Inbox.Cursor(Instant.ofEpochMilli(60_000L * TASKS / 8), "page-8");
    return Stream.of(
        wanted(List.of(LEADER), all(1), null),
        wanted(List.of(SECOND_OFFICE), all(0), null),
        wanted(both, all(1), null),
        wanted(both, all(1), middle),
        wanted(both, new Inbox.Filter(Stage.PROJECT, null, null, null, null, 1), middle),
        wanted(both, new Inbox.Filter(null, null, null, REGION, null, 1), null),
        wanted(both, new Inbox.Filter(null, "overdue", null, null, null, 1), null));
  }

  private static Inbox.Filter all(int reach) {
    return new Inbox.Filter(null, null, null, null, null, reach);
  }

  private static Wanted wanted(
      List<String> holders, Inbox.Filter filter, Inbox.@Nullable Cursor after) {
    return new Wanted(
        holders,
        filter,
        filter.regionId() == null ? List.of() : List.of(filter.regionId()),
        List.of(),
        Instant.ofEpochMilli(60_000L * TASKS / 8),
        after == null ? null : after.at(),
        after == null ? null : after.id(),
        PAGE);
  }

  /** What the list has to show, found the slow way. */
  private List<String> expected(Wanted wanted) {
    String holders = "'" + String.join("','", wanted.holders()) + "'";
    Inbox.Filter filter = wanted.filter();
    return sql.queryForList(
        "select i.task_id from inbox i where exists (select 1 from inbox_audience a where"
            + " a.task_id = i.task_id and a.holder in ("
            + holders
            + ") and a.reach <= ?) and i.stage like ? and (? = 0 or i.region_id = ?)"
            + " and (? = 0 or i.due_at < ?) and (i.due_at > ? or (i.due_at = ? and i.task_id > ?))"
            + " order by i.due_at, i.task_id limit ?",
        String.class,
        filter.reach(),
        filter.stage() == null ? "%" : filter.stage().name(),
        wanted.regionIds().size(),
        REGION,
        filter.when() == null ? 0 : 1,
        wanted.now().toEpochMilli(),
        wanted.afterDue() == null ? -1 : wanted.afterDue().toEpochMilli(),
        wanted.afterDue() == null ? -1 : wanted.afterDue().toEpochMilli(),
        wanted.afterId() == null ? "" : wanted.afterId(),
        PAGE);
  }

  private List<Plan> plan(Wanted wanted) {
    MappedStatement todo =
        session.getConfiguration().getMappedStatement(InboxMapper.class.getName() + ".todo");
    BoundSql bound = todo.getBoundSql(wanted);
    return sql.query(
        connection -> {
          PreparedStatement explain =
              connection.prepareStatement("explain format=traditional " + bound.getSql());
          todo.getConfiguration().newParameterHandler(todo, wanted, bound).setParameters(explain);
          return explain;
        },
        (row, i) ->
            new Plan(row.getString("table"), row.getString("key"), "" + row.getString("Extra")));
  }

  private long rowsRead(Wanted wanted) {
    Long read =
        transaction.execute(
            status -> {
              long before = handlerReads();
              mapper.todo(wanted);
              return handlerReads() - before;
            });
    return read == null ? 0 : read;
  }

  /** Rows that this connection has fetched, by key or along an index. */
  private long handlerReads() {
    return sql
        .query(
            "show session status where variable_name in ('Handler_read_key', 'Handler_read_next',"
                + " 'Handler_read_prev', 'Handler_read_first')",
            (row, i) -> row.getLong("Value"))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private record Plan(@Nullable String table, @Nullable String key, String extra) {}
}
