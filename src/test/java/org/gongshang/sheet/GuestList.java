package org.gongshang.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes guests over into a table of its own, a name once. */
public class GuestList implements RowImport {

  private final JdbcTemplate sql;
  private final Rights rights;

  /** Before the rows of a chunk are taken over. */
  volatile Runnable between = () -> {};

  GuestList(JdbcTemplate sql, Rights rights) {
    this.sql = sql;
    this.rights = rights;
    sql.execute(
        "create table if not exists guest (name varchar(60) primary key, unit varchar(60))");
  }

  @TestConfiguration
  public static class Guests {
    @Bean
    GuestList guestList(JdbcTemplate sql, Rights rights) {
      return new GuestList(sql, rights);
    }
  }

  @Override
  public String kind() {
    return "guests";
  }

  @Override
  public String home() {
    return "/people";
  }

  @Override
  public String nav() {
    return "people";
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.required("name", 20), Column.optional("unit", 20));
  }

  @Override
  public void demand(Viewer viewer) {
    rights.demand(viewer, Role.ADMIN);
  }

  @Override
  public int chunk() {
    return 10;
  }

  @Override
  public Check check(Upload upload) {
    Set<String> seen = new HashSet<>();
    return rows -> {
      Map<Integer, Verdict> verdicts = new HashMap<>();
      for (SheetRow row : rows) {
        boolean bad = row.text("name").startsWith("?") || !seen.add(row.text("name"));
        verdicts.put(
            row.line(),
            bad
                ? Verdict.faulty(List.of(Problem.at("name", "guests.name.bad")))
                : Verdict.of(effect(row)));
      }
      return verdicts;
    };
  }

  private Verdict.Effect effect(SheetRow row) {
    return names().contains(row.text("name")) ? Verdict.Effect.NOTHING : Verdict.Effect.NEW;
  }

  @Override
  public Taken take(List<SheetRow> rows, Upload upload) {
    between.run();
    int created = 0;
    for (SheetRow row : rows) {
      if (names().contains(row.text("name"))) {
        continue;
      }
      sql.update(
          "insert into guest (name, unit) values (?, ?)", row.text("name"), row.text("unit"));
      created++;
      if (row.text("unit").equals("refuse")) {
        throw new Refusal("guests.name.bad");
      }
    }
    return new Taken(created, 0, rows.size() - created);
  }

  List<String> names() {
    return sql.queryForList("select name from guest order by name", String.class);
  }

  void forget() {
    sql.update("delete from guest");
    between = () -> {};
  }
}
