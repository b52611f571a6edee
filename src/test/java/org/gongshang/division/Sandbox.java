package org.gongshang.division;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Author;
import org.gongshang.region.GridKind;
import org.gongshang.region.NewRegion;
import org.gongshang.region.Region;
import org.gongshang.region.RegionActs;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Regions that nobody else uses, with people in them. */
public class Sandbox {

  /** Whatever changes the tree has a database of its own: others count on the tree as it came. */
  public static final String DATABASE =
      "spring.datasource.url=jdbc:h2:mem:division;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";

  public static final Author AUTHOR = new Author(1, "区划调整 2026 年第 3 号");

  private static final AtomicLong CODES = new AtomicLong(110_905_000_000L);

  private final RegionActs acts;
  private final RegionRecords records;
  private final Regions regions;
  private final Accounts accounts;
  private final Mandates mandates;
  private final JdbcTemplate sql;

  public Sandbox(ApplicationContext context) {
    acts = context.getBean(RegionActs.class);
    records = context.getBean(RegionRecords.class);
    regions = context.getBean(Regions.class);
    accounts = context.getBean(Accounts.class);
    mandates = context.getBean(Mandates.class);
    sql = context.getBean(JdbcTemplate.class);
  }

  static String code() {
    return "" + CODES.incrementAndGet();
  }

  public long subdistrict() {
    return below(regions.top().id(), "试验街道" + code());
  }

  public long community(long subdistrict) {
    return below(subdistrict, "试验社区" + code());
  }

  public long grid(long community) {
    return below(community, "试验网格" + code());
  }

  long below(long parent, String name) {
    return acts.add(
        new NewRegion(parent, version(parent), code(), name, "", GridKind.GRID, "", ""), AUTHOR);
  }

  /** As if it and all below it had always been so. */
  public void longAgo(long... ids) {
    for (long id : ids) {
      sql.update("update region_spell set valid_from = '2024-01-01' where region_id = ?", id);
      sql.update("update region set opened_on = '2024-01-01' where id = ?", id);
    }
  }

  public int version(long id) {
    return records.find(id).orElseThrow().version();
  }

  public String name(long id) {
    return regions.get(id).name();
  }

  List<String> line(long id) {
    return regions.ancestors(id).stream().map(Region::name).toList();
  }

  /** Login of somebody new who holds the role there, and has since yesterday at least. */
  public String person(Role role, long region) {
    String login = "box-" + UUID.randomUUID().toString().substring(0, 8);
    long account = accounts.open(login, "某人", "three quiet words");
    appoint(account, role, region);
    return login;
  }

  void appoint(long account, Role role, long region) {
    mandates.appoint(
        account,
        new Mandate(
            0, 0, role, region, null, null, null, null, LocalDate.of(2020, 1, 1), null, false),
        account);
  }

  public Viewer viewer(String login) {
    return accounts.viewer(accounts.byLogin(login).orElseThrow().id());
  }
}
