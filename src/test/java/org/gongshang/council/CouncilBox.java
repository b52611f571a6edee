package org.gongshang.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Author;
import org.gongshang.region.GridKind;
import org.gongshang.region.NewRegion;
import org.gongshang.region.RegionActs;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A subdistrict and a community of one's own, with as many people as are wanted. */
public class CouncilBox {

  private static final Author AUTHOR = new Author(1, "试验");
  private static final AtomicLong CODES = new AtomicLong(110_906_000_000L);

  private final RegionActs acts;
  private final RegionClosing closing;
  private final RegionRecords records;
  private final Regions regions;
  private final Accounts accounts;
  private final Mandates mandates;
  private final Councils councils;
  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;
  private final long subdistrict;
  private final long community;
  private final long grid;

  public CouncilBox(ApplicationContext context) {
    acts = context.getBean(RegionActs.class);
    closing = context.getBean(RegionClosing.class);
    records = context.getBean(RegionRecords.class);
    regions = context.getBean(Regions.class);
    accounts = context.getBean(Accounts.class);
    mandates = context.getBean(Mandates.class);
    councils = context.getBean(Councils.class);
    sql = context.getBean(JdbcTemplate.class);
    transaction = context.getBean(TransactionTemplate.class);
    subdistrict = below(regions.top().id(), "代表街道");
    community = below(subdistrict, "代表社区");
    grid = below(community, "代表网格");
    for (long id : new long[] {subdistrict, community, grid}) {
      sql.update("update region_spell set valid_from = '2024-01-01' where region_id = ?", id);
      sql.update("update region set opened_on = '2024-01-01' where id = ?", id);
    }
  }

  private long below(long parent, String name) {
    String code = "" + CODES.incrementAndGet();
    return acts.add(
        new NewRegion(parent, version(parent), code, name + code, "", GridKind.GRID, "", ""),
        AUTHOR);
  }

  private int version(long id) {
    return records.find(id).orElseThrow().version();
  }

  public long subdistrict() {
    return subdistrict;
  }

  public long community() {
    return community;
  }

  public long grid() {
    return grid;
  }

  public String name(long region) {
    return regions.get(region).name();
  }

  public <T> T inTransaction(Supplier<T> act) {
    return Objects.requireNonNull(transaction.execute(status -> act.get()));
  }

  /** Sets up the council of a region. */
  public long council(long region) {
    return inTransaction(() -> councils.open(region, 1));
  }

  public void close(long region) {
    for (var child : regions.children(region)) {
      close(child.id());
    }
    closing.close(region, version(region), regions.parent(region).orElseThrow().id(), null, AUTHOR);
  }

  /** Ids of new accounts. */
  public List<Long> people(int count) {
    return Stream.generate(this::login).limit(count).map(this::id).toList();
  }

  private String login() {
    String login = "box-" + UUID.randomUUID().toString().substring(0, 13);
    // a password is of no use here, and making one takes its time
    sql.update(
        "insert into account (login, name, password_hash, credentials, failures,"
            + " created_at) values (?, ?, 'x', 1, 0, 0)",
        login,
        "某人" + login.substring(4));
    return login;
  }

  public long id(String login) {
    return accounts.byLogin(login).orElseThrow().id();
  }

  public boolean waits(String login) {
    return accounts.byLogin(login).orElseThrow().waits();
  }

  /** Login of somebody new who holds the role there. */
  public String person(Role role, long region) {
    String login = login();
    mandates.appoint(
        id(login),
        new Mandate(
            0, 0, role, region, null, null, null, null, LocalDate.of(2024, 1, 1), null, false),
        1);
    return login;
  }

  public Viewer viewer(String login) {
    return accounts.viewer(id(login));
  }
}
