package org.gongshang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where, from–to. */
@Component
public class Mandates {

  private final MandateMapper mandates;
  private final AccountMapper accounts;
  private final Regions regions;
  private final Clock clock;

  Mandates(MandateMapper mandates, AccountMapper accounts, Regions regions, Clock clock) {
    this.mandates = mandates;
    this.accounts = accounts;
    this.regions = regions;
    this.clock = clock;
  }

  public Optional<Mandate> find(long id) {
    return Optional.ofNullable(mandates.find(id));
  }

  /** Past, current and future ones, by id. */
  public List<Mandate> all(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : mandates.all(ids);
  }

  Optional<Mandate> findCurrent(long id) {
    return find(id).filter(mandate -> mandate.isCurrent(today()));
  }

  /** Those of them that are current, by id. */
  List<Mandate> allCurrent(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : mandates.allCurrent(ids, today());
  }

  /** Current mandates of the role at exactly these regions, by id. */
  public List<Mandate> holding(Role role, Collection<Long> regionIds) {
    return holding(List.of(role), regionIds);
  }

  /** Current mandates of any of these roles at exactly these regions, by id. */
  List<Mandate> holding(Collection<Role> roles, Collection<Long> regionIds) {
    return mandates.holding(roles, regionIds, today());
  }

  /**
   * Current mandates that give one of the roles at the region, by id: held there, or above it where
   * the role covers what lies below.
   */
  public List<Mandate> reaching(Collection<Role> roles, long regionId) {
    List<Long> line = regions.ancestors(regionId).stream().map(Region::id).toList();
    return holding(roles, line).stream()
        .filter(mandate -> mandate.regionId() == regionId || mandate.role().coversBelow())
        .toList();
  }

  /** Who represents people in this council or lives in one of these regions, each once, by id. */
  public List<Long> people(@Nullable Long councilId, Collection<Long> homes) {
    return mandates.people(councilId, homes, today());
  }

  /** How many {@link #people} are. */
  public int countPeople(@Nullable Long councilId, Collection<Long> homes) {
    return mandates.countPeople(councilId, homes, today());
  }

  /** Current mandates of the role for this organisation, by id. */
  List<Mandate> holdingAt(Role role, long organisationId) {
    return mandates.holdingAt(role, organisationId, today());
  }

  /** Current mandates of the role in this council, by id. */
  public List<Mandate> holdingIn(Role role, long councilId) {
    return mandates.holdingIn(role, councilId, today());
  }

  /** Current mandates of all whom this means. */
  List<Mandate> holding(Office office) {
    return switch (office.where()) {
      case REGION -> holding(office.role(), List.of(office.id()));
      case ORGANISATION -> holdingAt(office.role(), office.id());
      case COUNCIL -> holdingIn(office.role(), office.id());
      case MANDATE -> findCurrent(office.id()).stream().toList();
    };
  }

  List<Mandate> named(String text, Collection<Role> roles, int most) {
    return mandates.named(text, roles, today(), most);
  }

  /** Past, current and future ones, by first day. */
  public List<Mandate> ofAccount(long accountId) {
    return mandates.ofAccount(accountId);
  }

  /** The same of several people, by person; there must be one. */
  public List<Mandate> ofAccounts(Collection<Long> accountIds) {
    return mandates.ofAccounts(accountIds);
  }

  public List<Mandate> current(long accountId) {
    return mandates.current(accountId, today());
  }

  /** Those that have still to begin, by first day. */
  public List<Mandate> coming(long accountId) {
    return mandates.coming(accountId, today());
  }

  /** Representatives of the council who have still to begin. */
  public Coming comingIn(long councilId) {
    return mandates.comingIn(councilId, today());
  }

  /**
   * Those who have still to begin.
   *
   * @param first day on which one of them does; null where there are none
   */
  public record Coming(int people, @Nullable LocalDate first) {}

  /** Account ids that hold the role exactly at this region today, by id; not apart from it. */
  public List<Long> holders(Role role, long regionId) {
    return mandates.holders(role, regionId, today());
  }

  /** Of these regions, those at which somebody holds the role today; in one statement. */
  public Set<Long> staffed(Role role, Collection<Long> regionIds) {
    return regionIds.isEmpty()
        ? Set.of()
        : holding(role, regionIds).stream().map(Mandate::regionId).collect(Collectors.toSet());
  }

  /** Current mandates of a council's representatives, by id. */
  public List<Mandate> ofCouncil(long councilId) {
    return mandates.ofCouncil(councilId, today());
  }

  /** Those at exactly this region today, by role. */
  public List<Mandate> at(long regionId) {
    return mandates.at(regionId, today());
  }

  /** Appoints a person; the mandate's id and account id are ignored in favour of new ones. */
  @Transactional
  public long appoint(long accountId, Mandate wanted, long by) {
    checkItself(wanted);
    if (!regions.hold(wanted.regionId())) {
      throw new Refusal("people.mandate.closed");
    }
    // two administrators may appoint the same person at the same moment
    if (accounts.lock(accountId) == null) {
      throw new NotVisible("account " + accountId);
    }
    for (Mandate other : mandates.ofAccount(accountId)) {
      checkAgainst(wanted, other);
    }
    NewMandate mandate = new NewMandate(accountId, wanted, by, clock.instant());
    mandates.insert(mandate);
    return mandate.id();
  }

  /**
   * Ends a mandate.
   *
   * @param to its last day
   */
  @Transactional
  public void end(long mandateId, LocalDate to, long by) {
    Mandate mandate = find(mandateId).orElseThrow(() -> new NotVisible("mandate " + mandateId));
    if (to.isBefore(mandate.from())) {
      throw new Refusal("people.mandate.endBeforeStart");
    }
    if (mandates.end(mandateId, to, by, clock.instant()) == 0) {
      throw new Refusal("people.mandate.over");
    }
  }

  private static void checkItself(Mandate wanted) {
    if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
      throw new Refusal("people.mandate.endBeforeStart");
    }
    boolean represents = wanted.role() == Role.REPRESENTATIVE;
    if (represents && (wanted.councilId() == null || wanted.sector() == null)) {
      throw new Refusal("people.mandate.needsCouncil");
    }
    if (wanted.role() == Role.UNIT && wanted.organisationId() == null) {
      throw new Refusal("people.mandate.needsOrganisation");
    }
  }

  private static void checkAgainst(Mandate wanted, Mandate other) {
    if (!overlap(wanted, other)) {
      return;
    }
    if (sameOffice(wanted, other)) {
      throw new Refusal("people.mandate.overlap", other.from());
    }
    if (designAndReview(wanted.role(), other.role())
        || designAndReview(other.role(), wanted.role())) {
      throw new Refusal("people.mandate.fourEyes");
    }
  }

  static boolean overlap(Mandate one, Mandate other) {
    return startsBy(one.from(), other.to()) && startsBy(other.from(), one.to());
  }

  private static boolean startsBy(LocalDate start, @Nullable LocalDate end) {
    return end == null || !start.isAfter(end);
  }

  private static boolean sameOffice(Mandate one, Mandate other) {
    return one.role() == other.role()
        && one.regionId() == other.regionId()
        && Objects.equals(one.councilId(), other.councilId())
        && Objects.equals(one.organisationId(), other.organisationId());
  }

  /** Who designs a process never approves its publication. */
  private static boolean designAndReview(Role one, Role other) {
    return one == Role.MODELER && other == Role.REVIEWER;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
