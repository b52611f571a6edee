package org.gongshang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who acts under whose mandate, from–to. */
@Component
public class Delegations {

  private final DelegationMapper mapper;
  private final Mandates mandates;
  private final AccountMapper accounts;
  private final Rights rights;
  private final Clock clock;

  Delegations(
      DelegationMapper mapper,
      Mandates mandates,
      AccountMapper accounts,
      Rights rights,
      Clock clock) {
    this.mapper = mapper;
    this.mandates = mandates;
    this.accounts = accounts;
    this.rights = rights;
    this.clock = clock;
  }

  /** Made by this person or for them, newest first. */
  public List<Delegation> of(long accountId) {
    return mapper.ofAccount(accountId);
  }

  public Optional<Delegation> find(long id) {
    return Optional.ofNullable(mapper.find(id));
  }

  /** Of all mandates at a region and below it that are not over, newest first. */
  public List<Delegation> below(String path, int most) {
    return mapper.below(path, today(), most);
  }

  /** The person with the mandates of others under which they act today. */
  Viewer with(Viewer own) {
    List<Delegation> all = mapper.ofAccount(own.accountId());
    Set<Long> given =
        all.stream()
            .filter(each -> each.principal() == own.accountId())
            .map(Delegation::id)
            .collect(Collectors.toSet());
    Map<Long, Long> received = new HashMap<>();
    all.stream()
        .filter(each -> each.delegate() == own.accountId() && each.isInForce(today()))
        .forEach(each -> received.put(each.mandateId(), each.id()));
    // a mandate that is over takes its delegation with it
    Stream<Mandate> others =
        mandates.allCurrent(received.keySet()).stream()
            .filter(each -> each.role().mayBeDelegated());
    return new Viewer(
        own.accountId(),
        own.name(),
        Stream.concat(own.mandates().stream(), others).toList(),
        received,
        given);
  }

  /** Those who act under these mandates today beside their holders. */
  List<Long> delegates(Collection<Mandate> held) {
    return held.isEmpty()
        ? List.of()
        : mapper.delegates(held.stream().map(Mandate::id).toList(), today());
  }

  /** Everybody behind who did something: the person, and for whom they did it. */
  public Set<Long> people(Collection<Long> actors) {
    Set<Long> people = new TreeSet<>();
    actors.stream().filter(actor -> actor > 0).forEach(people::add);
    List<Long> ids = Delegation.idsOf(actors);
    if (!ids.isEmpty()) {
      for (Delegation each : mapper.all(ids)) {
        people.add(each.delegate());
        people.add(each.principal());
      }
    }
    return people;
  }

  /** Whether the same person stands behind both, be it for another. */
  public boolean share(long one, long other) {
    Set<Long> both = people(List.of(one));
    both.retainAll(people(List.of(other)));
    return !both.isEmpty();
  }

  /**
   * Lets somebody act under a mandate of the viewer's own; returns the delegation's id.
   *
   * @param to last day, inclusive
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long make(
      Viewer viewer, long mandateId, long delegate, LocalDate from, LocalDate to, String reason) {
    Mandate mandate =
        viewer.own().stream()
            .filter(each -> each.id() == mandateId)
            .findFirst()
            .orElseThrow(() -> new NotVisible("mandate " + mandateId));
    if (!mandate.role().mayBeDelegated()) {
      throw new Refusal("people.delegation.role");
    }
    if (candidates(mandate).stream().noneMatch(each -> each.accountId() == delegate)) {
      throw new Refusal("people.delegation.nobody");
    }
    checkTerm(mandate, from, to);
    // two at the same moment must not overlap
    accounts.lock(viewer.accountId());
    checkAgainst(mapper.ofMandate(mandateId), from, to);
    NewDelegation made = new NewDelegation(mandateId, delegate, from, to, reason, clock.instant());
    mapper.insert(made);
    return made.id();
  }

  private void checkTerm(Mandate mandate, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new Refusal("people.delegation.endBeforeStart");
    }
    if (from.isBefore(today())) {
      throw new Refusal("people.delegation.past");
    }
    if (mandate.to() != null && to.isAfter(mandate.to())) {
      throw new Refusal("people.delegation.longer", mandate.to());
    }
  }

  private static void checkAgainst(List<Delegation> others, LocalDate from, LocalDate to) {
    others.stream()
        .filter(each -> each.endedAt() == null)
        .filter(each -> !from.isAfter(each.to()) && !each.from().isAfter(to))
        .findFirst()
        .ifPresent(
            each -> {
              throw new Refusal("people.delegation.overlap", each.from(), each.to());
            });
  }

  /**
   * Mandates of those who may act under this one: who works in an office near it. Of a unit's
   * mandate only people of that unit; of any other nobody of a unit.
   */
  public List<Mandate> candidates(Mandate mandate) {
    Long organisation = mandate.organisationId();
    List<Mandate> near =
        organisation == null
            ? mandates.holding(Role.delegable(), rights.near(mandate.regionId()))
            : mandates.holdingAt(mandate.role(), organisation);
    return near.stream()
        .filter(each -> each.accountId() != mandate.accountId())
        .filter(each -> organisation != null || each.organisationId() == null)
        .sorted(Comparator.comparing(Mandate::role))
        .toList();
  }

  /** Ends it from this moment on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(long id, long by) {
    if (mapper.end(id, by, clock.instant()) == 0) {
      throw new Refusal("people.delegation.over");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
