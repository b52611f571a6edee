package org.gongshang.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a role at a region, from–to.
 *
 * @param councilId the council, for representatives and conveners
 * @param organisationId the organisation, for people of a responsible unit
 * @param kind of representative: 党员, 居委会, 居民 …
 * @param to last day, inclusive; null while open
 * @param apart whether its council is not the region's own, so that it counts there alone
 */
public record Mandate(
    long id,
    long accountId,
    Role role,
    long regionId,
    @Nullable Long councilId,
    @Nullable Long organisationId,
    @Nullable Sector sector,
    @Nullable String kind,
    LocalDate from,
    @Nullable LocalDate to,
    boolean apart) {

  /** The same, counting in its council alone. */
  public Mandate setApart() {
    return new Mandate(
        id, accountId, role, regionId, councilId, organisationId, sector, kind, from, to, true);
  }

  public boolean isCurrent(LocalDate on) {
    return !on.isBefore(from) && (to == null || !on.isAfter(to));
  }
}
