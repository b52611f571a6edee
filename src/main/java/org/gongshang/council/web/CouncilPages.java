package org.gongshang.council.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.council.Composition;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Followers;
import org.gongshang.council.Seat;
import org.gongshang.council.Standing;
import org.gongshang.council.Term;
import org.gongshang.council.TermState;
import org.gongshang.council.Terms;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of councils show, in a constant number of statements. */
@Component
class CouncilPages {

  static final int PAGE = 50;

  private final CouncilListMapper mapper;
  private final Councils councils;
  private final Followers followers;
  private final Terms terms;
  private final Mandates mandates;
  private final Accounts accounts;
  private final Rights rights;
  private final Regions regions;
  private final Clock clock;

  CouncilPages(
      CouncilListMapper mapper,
      Councils councils,
      Followers followers,
      Terms terms,
      Mandates mandates,
      Accounts accounts,
      Rights rights,
      Regions regions,
      Clock clock) {
    this.mapper = mapper;
    this.councils = councils;
    this.followers = followers;
    this.terms = terms;
    this.mandates = mandates;
    this.accounts = accounts;
    this.rights = rights;
    this.regions = regions;
    this.clock = clock;
  }

  /** Councils of the viewer's regions, of those above them and of those below. */
  ListPage list(Viewer viewer, String text, String code, long after) {
    Set<Long> above = new LinkedHashSet<>();
    Set<String> paths = new LinkedHashSet<>();
    for (Mandate mandate : viewer.mandates()) {
      List<Region> line = regions.ancestors(mandate.regionId());
      line.forEach(region -> above.add(region.id()));
      line.stream().skip(line.size() - 1L).forEach(region -> paths.add(region.path()));
    }
    List<CouncilRow> rows = mapper.page(text.strip(), today(), above, paths, code, after, PAGE + 1);
    List<CouncilRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    return new ListPage(
        shown.stream().map(this::line).toList(),
        rows.size() > PAGE ? shown.get(PAGE - 1) : null,
        viewer.holds(Role.ADMIN));
  }

  private Line line(CouncilRow row) {
    return new Line(row, councils.name(row.regionId(), row.name()), regions.label(row.regionId()));
  }

  /** Regions of the administrator that have no council yet. */
  List<Place> without(Viewer admin, String text) {
    rights.demand(admin, Role.ADMIN);
    List<String> paths =
        rights.regionsOf(admin, Role.ADMIN).stream()
            .flatMap(id -> regions.find(id).stream())
            .map(Region::path)
            .toList();
    return mapper.without(text.strip(), paths, PAGE).stream()
        .map(id -> new Place(id, regions.label(id)))
        .toList();
  }

  @Transactional(readOnly = true)
  public Page page(Viewer viewer, long id) {
    Council council = councils.visible(id);
    List<Term> all = terms.ofCouncil(id);
    Optional<Term> inOffice =
        all.stream().filter(term -> term.state() == TermState.IN_OFFICE).findFirst();
    Composition rule = terms.rule(council, inOffice);
    Collection<Mandate> members = councils.members(id).values();
    List<Seat> alternates = inOffice.map(this::alternates).orElse(List.of());
    List<Long> conveners = councils.conveners(council);
    Map<Long, String> names = accounts.names(people(members, alternates, conveners));
    Map<Sector, Integer> sizes = new EnumMap<>(Sector.class);
    members.forEach(member -> count(member.sector(), sizes));
    return new Page(
        council,
        councils.name(council),
        regions.label(council.regionId()),
        rule,
        inOffice.orElse(null),
        all,
        sectors(members, sizes, rule),
        members.size(),
        rule.lacks(sizes),
        alternates,
        conveners,
        names,
        rights.may(viewer, Role.ADMIN, council.regionId()),
        sits(viewer, id),
        mandates.comingIn(id));
  }

  private static void count(@Nullable Sector sector, Map<Sector, Integer> sizes) {
    if (sector != null) {
      sizes.merge(sector, 1, Integer::sum);
    }
  }

  private List<Seat> alternates(Term term) {
    return terms.seats(term.id()).stream()
        .filter(seat -> seat.standing() == Standing.ALTERNATE && !seat.isLeft())
        .toList();
  }

  private static Set<Long> people(
      Collection<Mandate> members, List<Seat> alternates, List<Long> conveners) {
    return Stream.of(
            members.stream().map(Mandate::accountId),
            alternates.stream().map(Seat::accountId),
            conveners.stream())
        .flatMap(each -> each)
        .collect(Collectors.toSet());
  }

  private static List<OfSector> sectors(
      Collection<Mandate> members, Map<Sector, Integer> sizes, Composition rule) {
    return Stream.of(Sector.values())
        .map(
            sector ->
                new OfSector(
                    sector,
                    members.stream().filter(member -> member.sector() == sector).toList(),
                    sizes.getOrDefault(sector, 0),
                    rule.least(sector, members.size()),
                    rule.share(sector)))
        .toList();
  }

  /** Whether the viewer has to do with its sessions. */
  private boolean sits(Viewer viewer, long id) {
    return followers.of(viewer).stream().anyMatch(council -> council.id() == id);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * A page of the list.
   *
   * @param last row of the page, where more follow
   * @param admin whether the viewer can set up councils somewhere
   */
  public record ListPage(List<Line> lines, @Nullable CouncilRow last, boolean admin) {}

  /** A council in the list. */
  public record Line(CouncilRow row, String name, String region) {}

  /** A region to choose. */
  public record Place(long id, String label) {}

  /**
   * The members of one sector.
   *
   * @param least how many the rule asks for
   * @param share in per cent of all members, at least
   */
  public record OfSector(Sector sector, List<Mandate> members, int size, int least, int share) {}

  /**
   * One council.
   *
   * @param names of people by account
   * @param admin whether the viewer may see the accounts behind the names
   * @param sits whether the viewer has to do with its sessions
   * @param ahead representatives whose mandates have still to begin
   */
  public record Page(
      Council council,
      String name,
      String region,
      Composition rule,
      @Nullable Term inOffice,
      List<Term> terms,
      List<OfSector> sectors,
      int members,
      List<Composition.Lack> lacks,
      List<Seat> alternates,
      List<Long> conveners,
      Map<Long, String> names,
      boolean admin,
      boolean sits,
      Mandates.Coming ahead) {

    /** Whether a term is on its way already. */
    public boolean coming() {
      return terms.stream().anyMatch(term -> term.state().isComing());
    }

    public String called(long account) {
      return names.getOrDefault(account, "–");
    }
  }
}
