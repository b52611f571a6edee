package org.gongshang.ballot;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongshang.ballot.Opening.Manner;
import org.gongshang.people.Accounts;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens ballots of some people who live nowhere, and lets them vote. */
class Polling {

  static final List<Option> OPTIONS =
      List.of(
          new Option("shed", "车棚", 60),
          new Option("lamp", "路灯", 40),
          new Option("lift", "电梯", 100));

  final JdbcTemplate sql;
  final Ballots ballots;
  final Papers papers;
  final List<Long> voters = new ArrayList<>();
  private final Rounds rounds;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  final String deployment;

  /** What its ballots are about; without, something that no page shows. */
  @Nullable String subject;

  Polling(ApplicationContext context, int voters) {
    sql = context.getBean(JdbcTemplate.class);
    ballots = context.getBean(Ballots.class);
    papers = context.getBean(Papers.class);
    rounds = context.getBean(Rounds.class);
    clock = context.getBean(Clock.class);
    transaction = context.getBean(TransactionTemplate.class);
    accounts = context.getBean(Accounts.class);
    deployment =
        sql.queryForObject(
            "select deployment_id from bundle order by deployed_at desc limit 1", String.class);
    for (int i = 0; i < voters; i++) {
      this.voters.add(account());
    }
  }

  long account() {
    String login = "poll-" + UUID.randomUUID().toString().substring(0, 12);
    sql.update(
        "insert into account (login, name, password_hash, credentials, failures, created_at)"
            + " values (?, '选民', '-', 0, 0, 0)",
        login);
    return accounts.byLogin(login).orElseThrow().id();
  }

  static Policy policy(int members, int present) {
    return new Policy(
        new Share(2, 3, false), members, present, new Share(1, 2, true), true, "示范规则");
  }

  long open(Method method, Limits limits, Manner manner, @Nullable Policy policy) {
    return open(
        new Opening(
            subject == null ? "S-TEST-" + UUID.randomUUID().toString().substring(0, 8) : subject,
            null,
            "建什么",
            "在以下各项中选定要建的。",
            method,
            method == Method.YES_NO ? List.of() : OPTIONS,
            limits,
            manner,
            policy,
            List.of("会议：测试"),
            voters,
            null,
            clock.instant().plus(Duration.ofDays(1)),
            deployment,
            List.of()));
  }

  long open(Opening opening) {
    Long round = transaction.execute(status -> ballots.open(opening));
    return round == null ? 0 : round;
  }

  void cast(long round, int voter, String... marks) {
    castWith(null, round, voter, marks);
  }

  void castWith(@Nullable String token, long round, int voter, String... marks) {
    transaction.executeWithoutResult(
        status -> {
          rounds.admit(round, voters.get(voter));
          papers.write(
              ballots.rule(round),
              ballots.options(round),
              voters.get(voter),
              new Papers.Marked(List.of(marks), token),
              clock.instant());
        });
  }

  void change(long round, int voter, @Nullable String token, String... marks) {
    transaction.executeWithoutResult(
        status ->
            papers.change(
                round,
                voters.get(voter),
                new Papers.Marked(List.of(marks), token),
                clock.instant()));
  }

  Count count(long round) {
    return transaction.execute(status -> ballots.count(round, deployment));
  }

  String login(int voter) {
    return texts("select login from account where id = ?", voters.get(voter)).get(0);
  }

  List<String> texts(String query, Object... arguments) {
    return sql.queryForList(query, String.class, arguments);
  }

  List<java.util.Map<String, Object>> rows(String query, Object... arguments) {
    return sql.queryForList(query, arguments);
  }

  int number(String query, Object... arguments) {
    Integer found = sql.queryForObject(query, Integer.class, arguments);
    return found == null ? 0 : found;
  }

  List<String> columns(String table) {
    return lower(
        texts(
            "select column_name from information_schema.columns where lower(table_name) = ? and"
                + " table_schema = schema()",
            table));
  }

  List<String> tables() {
    return texts(
        "select table_name from information_schema.tables where table_schema = schema() and"
            + " table_type in ('BASE TABLE', 'TABLE') and table_name <> 'flyway_schema_history'");
  }

  /** Columns in which a token could stand. */
  List<String> textColumns(String table) {
    return texts(
        "select column_name from information_schema.columns where table_name = ? and table_schema"
            + " = schema() and (lower(data_type) like '%char%' or lower(data_type) like '%text%')",
        table);
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)).toList();
  }
}
