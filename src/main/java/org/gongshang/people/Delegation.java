package org.gongshang.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person lets another act under one of their mandates for a time (委派). Whoever acts under it
 * signs with an id of its own, so that wherever it is kept who did something, both are.
 *
 * @param principal whose mandate it is
 * @param to last day, inclusive
 * @param endedAt when it was ended before its time; null otherwise
 */
public record Delegation(
    long id,
    long mandateId,
    long principal,
    long delegate,
    LocalDate from,
    LocalDate to,
    String reason,
    Instant madeAt,
    @Nullable Long endedBy,
    @Nullable Instant endedAt) {

  /** What stands for "the one for the other" in place of the account of somebody who did it. */
  public long actor() {
    return -id;
  }

  /** The delegation under which this was done; 0 where people acted for themselves. */
  static long idOf(long actor) {
    return Math.max(0, -actor);
  }

  /** The delegations under which any of these were done. */
  static List<Long> idsOf(Collection<Long> actors) {
    return actors.stream().map(Delegation::idOf).filter(id -> id > 0).toList();
  }

  public boolean isInForce(LocalDate on) {
    return endedAt == null && !on.isBefore(from) && !on.isAfter(to);
  }

  /** Whether it is in force or may still come to be. */
  public boolean isOpen(LocalDate on) {
    return endedAt == null && !on.isAfter(to);
  }
}
