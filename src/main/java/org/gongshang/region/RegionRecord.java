package org.gongshang.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one region.
 *
 * @param version counts its changes; a form says which one it was filled in from
 * @param closedOn first day on which it was no more
 * @param successorId where what stood there went
 * @param spells newest first; the first is how it stands, or last stood
 * @param changes newest first
 */
public record RegionRecord(
    long id,
    Level level,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable Long successorId,
    int version,
    List<Spell> spells,
    List<RegionChange> changes) {

  public Spell last() {
    return spells.get(0);
  }

  public boolean isClosed() {
    return closedOn != null;
  }

  /** A row of {@code region}. */
  record Row(
      long id,
      Level level,
      LocalDate openedOn,
      @Nullable LocalDate closedOn,
      @Nullable Long successorId,
      int version) {}
}
