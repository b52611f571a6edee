package org.gongshang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.SeedFile;
import org.gongshang.council.Candidate;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.ElectionResult;
import org.gongshang.council.Elections;
import org.gongshang.council.NewCandidate;
import org.gongshang.council.Nominations;
import org.gongshang.council.Standing;
import org.gongshang.council.Terms;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.Rehearsal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The councils' elections: three before the story begins, one that is being prepared at its end.
 */
@Component
@Profile("demo")
class CouncilElections {

  private static final List<String> SEATED = List.of("110105", "110105012", "110105012022");
  private static final String STANDING = "110105012021";
  private static final LocalTime EARLY = LocalTime.of(8, 0);
  private static final int BEFORE = 10;
  private static final int COUNTED_BEFORE = 2;
  private static final int AHEAD = 30;
  private static final int ELIGIBLE = 1200;
  private static final int TURNOUT = 960;

  private final Councils councils;
  private final BuildingCouncil building;
  private final Terms terms;
  private final Nominations nominations;
  private final Elections elections;
  private final DemoPeople people;
  private final Regions regions;
  private final Cast cast;
  private final Rehearsal rehearsal;
  private final Clocks clocks;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final List<Row> rows =
      SeedFile.rows("demo-candidates.csv").stream().map(Row::of).toList();

  CouncilElections(
      Councils councils,
      BuildingCouncil building,
      Terms terms,
      Nominations nominations,
      Elections elections,
      DemoPeople people,
      Regions regions,
      Cast cast,
      Rehearsal rehearsal,
      Clocks clocks,
      Clock clock,
      TransactionTemplate transaction) {
    this.councils = councils;
    this.building = building;
    this.terms = terms;
    this.nominations = nominations;
    this.elections = elections;
    this.people = people;
    this.regions = regions;
    this.cast = cast;
    this.rehearsal = rehearsal;
    this.clocks = clocks;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Three councils, and that of a building, are in office from this day on. */
  void seat(LocalDate day) {
    moveTo(workdaysBefore(day, BEFORE));
    List<Seating> all =
        Stream.concat(
                SEATED.stream().map(code -> nominated(standing(code), code, day)),
                Stream.of(nominated(building.open(), BuildingCouncil.OF, day)))
            .toList();
    moveTo(workdaysBefore(day, COUNTED_BEFORE));
    all.forEach(this::elect);
    moveTo(day);
    all.forEach(
        seating -> act(() -> elections.takeOffice(seating.term(), version(seating), seating.by())));
  }

  /** One council's candidates go on public notice now. */
  void stand() {
    nominated(standing(STANDING), STANDING, LocalDate.now(clock).plusDays(AHEAD));
  }

  private void moveTo(LocalDate day) {
    rehearsal.moveTo(day.atTime(EARLY).atZone(clock.getZone()).toInstant());
  }

  private LocalDate workdaysBefore(LocalDate day, int count) {
    LocalDate before = day;
    for (int passed = 0; passed < count; ) {
      before = before.minusDays(1);
      passed += clocks.isWorkday(before) ? 1 : 0;
    }
    return before;
  }

  private Council standing(String code) {
    return councils.at(regions.byCode(code).orElseThrow().id()).orElseThrow();
  }

  /** The present members and the new ones of the list stand for the next term. */
  private Seating nominated(Council council, String list, LocalDate from) {
    long clerk = cast.at(Role.CLERK, council.regionId()).accountId();
    Long term = transaction.execute(status -> nominations.prepare(council.id(), from, clerk));
    Seating seating = new Seating(council, term == null ? 0 : term, clerk, new HashSet<>());
    for (Mandate member : councils.members(council.id()).values()) {
      Sector sector = member.sector();
      if (sector != null) {
        admit(
            seating, new NewCandidate(member.accountId(), sector, member.kind(), null, "上一届议事代表"));
      }
    }
    rows.stream().filter(row -> row.list().equals(list)).forEach(row -> admit(seating, row));
    act(() -> nominations.publish(seating.term(), version(seating)));
    return seating;
  }

  private void admit(Seating seating, Row row) {
    act(
        () -> {
          long account = people.more(row.login(), row.name());
          if (row.alternate()) {
            seating.waiting().add(account);
          }
          admit(seating, new NewCandidate(account, row.sector(), row.kind(), row.unit(), null));
        });
  }

  private void admit(Seating seating, NewCandidate candidate) {
    act(() -> nominations.admit(seating.term(), candidate, seating.by()));
  }

  /** The clerk enters the result, and the convener confirms it. */
  private void elect(Seating seating) {
    act(() -> elections.count(seating.term(), version(seating), result(seating), seating.by()));
    long convener = cast.at(Role.CONVENER, seating.council().regionId()).accountId();
    act(() -> elections.confirm(seating.term(), version(seating), convener));
  }

  private ElectionResult result(Seating seating) {
    Map<Sector, Integer> ranks = new EnumMap<>(Sector.class);
    List<ElectionResult.Line> lines = new ArrayList<>();
    for (Candidate candidate : terms.candidates(seating.term())) {
      boolean waits = seating.waiting().contains(candidate.accountId());
      int rank = waits ? ranks.merge(candidate.sector(), 1, Integer::sum) : 0;
      int votes = TURNOUT - (waits ? TURNOUT / 2 : 0) - 7 * lines.size();
      lines.add(
          new ElectionResult.Line(
              candidate.id(), votes, waits ? Standing.ALTERNATE : Standing.MEMBER, rank));
    }
    return new ElectionResult(ELIGIBLE, TURNOUT, lines);
  }

  private int version(Seating seating) {
    return terms.visible(seating.term()).version();
  }

  private void act(Runnable act) {
    transaction.executeWithoutResult(status -> act.run());
  }

  /** A council's next term, its clerk, and who is to be an alternate. */
  private record Seating(Council council, long term, long by, Set<Long> waiting) {}

  private record Row(
      String list,
      String login,
      String name,
      Sector sector,
      String kind,
      String unit,
      boolean alternate) {

    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2],
          Sector.valueOf(cells[3]),
          cells[4],
          cells[5],
          cells[6].equals("alternate"));
    }
  }
}
