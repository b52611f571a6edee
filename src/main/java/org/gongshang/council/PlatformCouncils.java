package org.gongshang.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Representatives;
import org.gongshang.region.Regions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Councils of buildings and parks. Each has one for good, with a number of its own: it stands in
 * the region where the building stands, goes where that goes, and ends with it.
 */
@Component
public class PlatformCouncils {

  private final CouncilMapper mapper;
  private final TermMapper terms;
  private final Abandonments abandonments;
  private final Councils councils;
  private final Representatives representatives;
  private final ObjectProvider<CouncilWork> work;
  private final Regions regions;
  private final Clock clock;

  PlatformCouncils(
      CouncilMapper mapper,
      TermMapper terms,
      Abandonments abandonments,
      Councils councils,
      Representatives representatives,
      ObjectProvider<CouncilWork> work,
      Regions regions,
      Clock clock) {
    this.mapper = mapper;
    this.terms = terms;
    this.abandonments = abandonments;
    this.councils = councils;
    this.representatives = representatives;
    this.work = work;
    this.regions = regions;
    this.clock = clock;
  }

  public Optional<Council> of(long platformId) {
    return mapper.ofPlatform(platformId);
  }

  /** Whether it can take something up today: a term is in office, and somebody convenes it. */
  public boolean sits(Council council) {
    return council.isOpen()
        && !terms.inOffice(List.of(council.id())).isEmpty()
        && !councils.members(council.id()).isEmpty()
        && !councils.conveners(council).isEmpty();
  }

  /**
   * Sets up the council of a building or park; returns its id.
   *
   * @param name of the building
   * @throws Refusal if it has one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long open(long platformId, String name, long regionId, long by) {
    if (!regions.hold(regionId)) {
      throw new Refusal("region.gone");
    }
    NewCouncil council =
        NewCouncil.ofPlatform(platformId, Councils.called(name), regionId, by, clock.instant());
    try {
      mapper.insert(council);
    } catch (DuplicateKeyException there) {
      throw new Refusal("council.there", name);
    }
    return council.id();
  }

  /** It is called as its building is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void rename(long platformId, String name) {
    of(platformId).ifPresent(council -> mapper.rename(council.id(), Councils.called(name)));
  }

  /**
   * It goes with its building, and those who are in it with it.
   *
   * @throws Refusal while something of it is under way
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(long platformId, long regionId, long by) {
    held(platformId)
        .ifPresent(
            council -> {
              mapper.place(council.id(), regionId);
              representatives.follow(council.id(), regionId, LocalDate.now(clock), by);
            });
  }

  /**
   * It ends with its building: its terms, and the mandates of all who are in it.
   *
   * @throws Refusal while something of it is under way
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(long platformId, long by) {
    LocalDate last = LocalDate.now(clock).minusDays(1);
    held(platformId)
        .ifPresent(
            council -> {
              abandonments.abandonComing(council, "楼宇园区已经停用。", by);
              terms.endInOffice(council.id(), last);
              representatives.endAll(council.id(), last, by);
              mapper.close(council.id(), clock.instant());
            });
  }

  private Optional<Council> held(long platformId) {
    Optional<Council> council =
        of(platformId)
            .filter(Council::isOpen)
            .flatMap(found -> mapper.lock(List.of(found.id())).stream().findFirst());
    council.ifPresent(
        found ->
            Refusal.throwIfAny(
                work.stream().flatMap(each -> each.unfinished(found).stream()).toList()));
    return council;
  }
}
