package org.gongshang.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.SeedFile;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the trial, from {@code db/seed/demo-people.csv}, all with one known password. */
@Component
@Profile("demo | test")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class DemoPeople implements ApplicationRunner {

  public static final String PASSWORD = "gongshang2026";

  /** Before any day that the trial's clock shows. */
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  private final Accounts accounts;
  private final Mandates mandates;
  private final Regions regions;
  private final PasswordEncoder encoder;
  private final TransactionTemplate transaction;
  private final List<Row> rows = read();
  private @Nullable String known;

  DemoPeople(
      Accounts accounts,
      Mandates mandates,
      Regions regions,
      PasswordEncoder encoder,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.mandates = mandates;
    this.regions = regions;
    this.encoder = encoder;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (accounts.none()) {
      transaction.executeWithoutResult(status -> open());
    }
  }

  /** Opens one more account with the known password; returns its id. */
  public long more(String login, String name) {
    return accounts.openHashed(login, name, hash());
  }

  private String hash() {
    String hash = known;
    if (hash == null) {
      hash = encoder.encode(PASSWORD);
      known = hash;
    }
    return hash;
  }

  private void open() {
    String hash = hash();
    Map<String, Long> ids = new HashMap<>();
    for (Row row : rows) {
      ids.computeIfAbsent(row.login(), login -> accounts.openHashed(login, row.name(), hash));
    }
    long by = ids.getOrDefault("admin", 0L);
    for (Row row : rows) {
      mandates.appoint(ids.getOrDefault(row.login(), 0L), mandate(row), by);
    }
  }

  private Mandate mandate(Row row) {
    Region region = regions.byCode(row.regionCode()).orElseThrow();
    boolean inCouncil = row.role() == Role.REPRESENTATIVE || row.role() == Role.CONVENER;
    return new Mandate(
        0,
        0,
        row.role(),
        region.id(),
        // each region above the grids has one council, which bears its id
        inCouncil && region.level() != Level.GRID ? region.id() : null,
        row.organisation(),
        row.sector(),
        row.kind(),
        SINCE,
        null,
        false);
  }

  /** Those whom the sign-in page offers for one tap. */
  public List<DemoChoice> choices() {
    return rows.stream()
        .map(
            row ->
                new DemoChoice(
                    row.login(),
                    row.name(),
                    row.role(),
                    regions.byCode(row.regionCode()).map(Region::name).orElse(""),
                    row.offered()))
        .toList();
  }

  private static List<Row> read() {
    return SeedFile.rows("demo-people.csv").stream().map(Row::of).toList();
  }

  private record Row(
      String login,
      String name,
      Role role,
      String regionCode,
      @Nullable Long organisation,
      @Nullable Sector sector,
      @Nullable String kind,
      boolean offered) {

    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          cells[1],
          Role.of(cells[2]),
          cells[3],
          cells[4].isEmpty() ? null : Long.valueOf(cells[4]),
          cells[5].isEmpty() ? null : Sector.valueOf(cells[5]),
          cells[6].isEmpty() ? null : cells[6],
          cells[7].equals("yes"));
    }
  }
}
