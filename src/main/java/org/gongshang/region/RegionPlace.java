package org.gongshang.region;

import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a row of a table puts its region where one can be. */
record RegionPlace(RegionRow row, RegionTree tree) {

  /** Of a region that there is: a table moves none. */
  List<Refusal> faults(Region region) {
    if (row.level() == null) {
      return List.of(new Refusal("region.fault.level.unknown"));
    }
    if (row.level() != region.level()) {
      return List.of(new Refusal("region.fault.level.other", region.name()));
    }
    Optional<Region> parent = tree.parent(region);
    boolean stays =
        row.parentCode().isEmpty()
            || parent.isEmpty()
            || parent.get().code().equals(row.parentCode());
    return stays
        ? List.of()
        : List.of(new Refusal("region.fault.parent.moves", region.name(), parent.get().name()));
  }

  /**
   * Of a new region.
   *
   * @param parentRow the row that describes the region above, if there is one
   * @param above what became of that row, if it comes before
   */
  List<Refusal> faults(@Nullable RegionRow parentRow, @Nullable RegionDraft above) {
    Level level = row.level();
    if (level == null) {
      return List.of(new Refusal("region.fault.level.unknown"));
    }
    if (level == Level.DISTRICT) {
      return List.of(new Refusal("region.fault.level.top", tree.top().name()));
    }
    if (row.parentCode().isEmpty()) {
      return List.of(new Refusal("region.fault.parent.blank"));
    }
    Level parentLevel =
        tree.byCode(row.parentCode())
            .map(Region::level)
            .orElse(parentRow == null ? null : parentRow.level());
    if (parentLevel == null && parentRow == null) {
      return List.of(new Refusal("region.fault.parent.unknown", row.parentCode()));
    }
    if (parentLevel != null && parentLevel.number() != level.number() - 1) {
      return List.of(new Refusal("region.fault.parent.skips"));
    }
    boolean lost = tree.byCode(row.parentCode()).isEmpty() && (above == null || !above.isGood());
    return lost
        ? List.of(new Refusal("region.fault.parent.faulty", "" + lineOf(parentRow)))
        : List.of();
  }

  private static int lineOf(@Nullable RegionRow parentRow) {
    return parentRow == null ? 0 : parentRow.line();
  }
}
