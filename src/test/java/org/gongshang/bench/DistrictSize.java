package org.gongshang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a whole district has to do: its councils, their members and its open tasks. */
class DistrictSize {

  /** Somebody whom all tasks of the district address from above, as no model does. */
  static final String COVERS_ALL = "bench-all";

  /** One of the members whom the collective tasks address. */
  static final String REPRESENTATIVE = "rep1000000";

  /** Clerk of five hundred regions. */
  static final String MANY_OFFICES = "bench-many";

  private static final int OFFICES = 500;
  private static final int TASKS = 200_000;
  private static final int REPRESENTATIVES = 20_000;
  private static final int COUNCILS = 1_922;
  private static final int ENGINE_TASKS = 60_000;
  private static final int ASKED = 15;
  private static final int AT_ONCE = 500;
  private static final List<String> STAGES =
      List.of("NEED", "DELIBERATION", "PROJECT", "IMPLEMENTATION", "EVALUATION");

  /** Of twenty tasks, whose they are; of the rest each addresses fifteen members and who leads. */
  private static final List<Role> ROLES =
      List.of(
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CLERK,
          Role.CONVENER,
          Role.CONVENER,
          Role.APPROVER,
          Role.APPROVER,
          Role.SUPERVISOR,
          Role.OFFICIAL);

  private final JdbcTemplate sql;
  private final Regions regions;
  private final Random random = new Random(7);

  DistrictSize(JdbcTemplate sql, Regions regions) {
    this.sql = sql;
    this.regions = regions;
  }

  void fill() {
    councils();
    representatives();
    matters();
    tasks();
    for (String table :
        List.of("account", "mandate", "matter", "matter_region", "inbox", "inbox_audience")) {
      sql.execute("analyze table " + table);
    }
  }

  private void councils() {
    sql.update(
        "insert into council (region_id, kind, name, opened_at, session_year, session_count,"
            + " version) select r.id, 'PLATFORM', concat('平台 ', r.id, '-', n.n), 0, 0, 0, 0 from"
            + " region r cross join (select 1 as n union select 2) n where r.level <> 'GRID' order"
            + " by n.n, r.id limit ?",
        COUNCILS - count("council"));
  }

  /** In turn for each council. */
  private void representatives() {
    List<Object[]> accounts = new ArrayList<>();
    List<Object[]> mandates = new ArrayList<>();
    List<long[]> councils =
        sql.query(
            "select id, region_id from council order by id",
            (row, at) -> new long[] {row.getLong(1), row.getLong(2)});
    int missing = REPRESENTATIVES - count("mandate where role = 'REPRESENTATIVE'");
    for (int i = 0; i < missing; i++) {
      long id = 1_000_000 + i;
      long[] council = councils.get(i % councils.size());
      accounts.add(new Object[] {id, "rep" + id, "代表" + i});
      mandates.add(new Object[] {id, "REPRESENTATIVE", council[1], council[0]});
    }
    accounts.add(new Object[] {999_999L, COVERS_ALL, "审批人"});
    mandates.add(new Object[] {999_999L, "APPROVER", regions.top().id(), null});
    accounts.add(new Object[] {999_998L, MANY_OFFICES, "经办人"});
    regions.all().stream()
        .limit(OFFICES)
        .forEach(at -> mandates.add(new Object[] {999_998L, "CLERK", at.id(), null}));
    batch(
        "insert into account (id, login, name, password_hash, credentials, failures,"
            + " created_at) values (?, ?, ?, 'x', 1, 0, 0)",
        accounts);
    batch(
        "insert into mandate (account_id, role, region_id, council_id, valid_from, appointed_by,"
            + " appointed_at) values (?, ?, ?, ?, '2020-01-01', 1, 0)",
        mandates);
  }

  private void matters() {
    List<Region> all = communities();
    List<Object[]> matters = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      long region = all.get(random.nextInt(all.size())).id();
      matters.add(new Object[] {key(i), region, region, STAGES.get(i % 5), 1_000L * i});
    }
    batch(
        "insert into matter (number, title, region_id, origin_region_id, stage, stage_since,"
            + " status, urgency, returned_once, opened_by, opened_at, version) values (?, '修补路面',"
            + " ?, ?, ?, 0, 'OPEN', 'ORDINARY', false, 1, ?, 0)",
        matters);
    batch(
        "insert into matter_region (matter, region_id, since, reason, opened_at, owner_of) values"
            + " (?, ?, 0, 'opened', ?, ?)",
        matters.stream().map(row -> new Object[] {row[0], row[1], row[4], row[0]}).toList());
  }

  private List<Region> communities() {
    return regions.all().stream().filter(region -> region.level().number() == 3).toList();
  }

  private static String key(int i) {
    return "900000-2020-%06d".formatted(i);
  }

  private void tasks() {
    sql.update(
        "insert into inbox (task_id, business_key, matter, title, process_key, definition_id,"
            + " element_id, name, form_id, form_deployment, stage, region_id, started_at, due_at)"
            + " select concat('t', number), number, number, title, 'need', 'd', 'e', '受理需求',"
            + " 'need-screen', 'd', stage, region_id, 0, 1000 * (crc32(number) mod 1000000000)"
            + " from matter where number like '900000-2020-%'");
    List<Object[]> audience = new ArrayList<>();
    int[] at = {0};
    sql.query(
        "select task_id, due_at, stage, region_id from inbox where task_id like 't900000-%'",
        row -> {
          address(
              audience,
              at[0]++,
              new Object[] {row.getString(1), row.getLong(2), row.getString(3), row.getLong(4)});
        });
    batch(
        "insert ignore into inbox_audience (holder, reach, task_id, due_at, stage, region_id)"
            + " values (?, ?, ?, ?, ?, ?)",
        audience);
  }

  private void address(List<Object[]> audience, int i, Object[] task) {
    long region = (Long) task[3];
    Role role = i % 20 < ROLES.size() ? ROLES.get(i % 20) : Role.CONVENER;
    audience.add(row(Rights.atRegion(role, region), 0, task));
    if (i % 20 >= ROLES.size()) {
      for (int member = 0; member < ASKED; member++) {
        long account = 1_000_000L + random.nextInt(REPRESENTATIVES - 100);
        audience.add(row(Rights.person(account), 0, task));
      }
    }
    for (Region above : regions.ancestors(region)) {
      if (role == Role.OFFICIAL && above.id() != region) {
        audience.add(row(Rights.atRegion(role, above.id()), 1, task));
      }
    }
    audience.add(row(Rights.atRegion(Role.APPROVER, regions.top().id()), 1, task));
  }

  private static Object[] row(String holder, int reach, Object[] task) {
    return new Object[] {holder, reach, task[0], task[1], task[2], task[3]};
  }

  /** Tasks of the engine, each for one group. */
  int fillEngine() {
    List<Region> all = communities();
    List<Object[]> tasks = new ArrayList<>();
    for (int i = 0; i < ENGINE_TASKS; i++) {
      String group = Rights.atRegion(Role.CLERK, all.get(random.nextInt(all.size())).id());
      tasks.add(new Object[] {"bench-" + i, group});
    }
    batch(
        "insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_,"
            + " DUE_DATE_, SUSPENSION_STATE_) values (?, 1, '受理需求', 'user_screen', 50, now(),"
            + " now(), 1)",
        tasks.stream().map(task -> new Object[] {task[0]}).toList());
    batch(
        "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?,"
            + " 'candidate', ?)",
        tasks.stream().map(task -> new Object[] {"l" + task[0], task[1], task[0]}).toList());
    sql.execute("analyze table ACT_RU_TASK, ACT_RU_IDENTITYLINK");
    return count("ACT_RU_TASK");
  }

  private int count(String table) {
    Integer count = sql.queryForObject("select count(*) from " + table, Integer.class);
    return count == null ? 0 : count;
  }

  /** Many rows in one statement, which ends with how one row is given. */
  private void batch(String statement, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<Object[]> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
      String row = statement.substring(statement.indexOf("values (") + "values ".length());
      sql.update(
          statement + (", " + row).repeat(some.size() - 1),
          some.stream().flatMap(Arrays::stream).toArray());
    }
  }
}
