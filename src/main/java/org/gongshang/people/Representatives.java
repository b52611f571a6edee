package org.gongshang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mandates of representatives as a council gives and ends them: many at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Representatives {

  private final MandateMapper mandates;
  private final Clock clock;

  Representatives(MandateMapper mandates, Clock clock) {
    this.mandates = mandates;
    this.clock = clock;
  }

  /** Their mandates in these councils: past, current and future ones. */
  public List<Mandate> of(Collection<Long> councilIds, Collection<Long> accountIds) {
    return councilIds.isEmpty() || accountIds.isEmpty()
        ? List.of()
        : mandates.represented(councilIds, accountIds);
  }

  /** Whether somebody with the one mandate would hold two at once in a council with the other. */
  public static boolean overlap(Mandate wanted, Mandate held) {
    return held.accountId() == wanted.accountId()
        && wanted.councilId() != null
        && wanted.councilId().equals(held.councilId())
        && Mandates.overlap(wanted, held);
  }

  /** Gives mandates to people who are held and have no overlapping ones. */
  public void appoint(List<Mandate> wanted, long by) {
    if (!wanted.isEmpty()) {
      mandates.insertAll(wanted, by, clock.instant());
    }
  }

  /** Ends the mandates of one council that last longer than to this day. */
  public void end(long councilId, LocalDate lastDay, long by) {
    mandates.endOfCouncil(councilId, lastDay, by, clock.instant());
  }

  /** Ends those of all in the council, the convener's with them. */
  public void endAll(long councilId, LocalDate lastDay, long by) {
    mandates.endInCouncil(councilId, lastDay, by, clock.instant());
  }

  /** All in the council, the convener too, are there for another region from this day on. */
  public void follow(long councilId, long regionId, LocalDate from, long by) {
    List<Mandate> before =
        mandates.lasting(councilId, from).stream()
            .filter(mandate -> mandate.from().isBefore(from))
            .toList();
    mandates.endBegun(councilId, from.minusDays(1), by, clock.instant());
    mandates.place(councilId, regionId, from);
    appoint(before.stream().map(mandate -> elsewhere(mandate, regionId, from)).toList(), by);
  }

  private static Mandate elsewhere(Mandate mandate, long regionId, LocalDate from) {
    return new Mandate(
        0,
        mandate.accountId(),
        mandate.role(),
        regionId,
        mandate.councilId(),
        null,
        mandate.sector(),
        mandate.kind(),
        from,
        mandate.to(),
        mandate.apart());
  }

  /** Ends one member's. */
  public void end(long councilId, long accountId, LocalDate lastDay, long by) {
    mandates.endOfMember(councilId, accountId, lastDay, by, clock.instant());
  }
}
