package org.gongshang.region;

import java.util.List;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table would make of the tree.
 *
 * @param existing the region that has its code; null for a new one
 * @param naming and {@code body}: as the region would be called and led
 * @param anchor the nearest region that exists, itself or above it; null where there is none
 * @param faults why it cannot be taken over
 */
public record RegionDraft(
    RegionRow row,
    @Nullable Region existing,
    Naming naming,
    Body body,
    @Nullable Long anchor,
    List<Difference> differences,
    List<Refusal> faults) {

  public RegionDraft {
    differences = List.copyOf(differences);
    faults = List.copyOf(faults);
  }

  static RegionDraft faulty(
      RegionRow row, @Nullable Region existing, @Nullable Long anchor, List<Refusal> faults) {
    return new RegionDraft(
        row,
        existing,
        new Naming(row.code(), row.name(), row.name(), row.kind()),
        new Body(row.body(), row.leads()),
        anchor,
        List.of(),
        faults);
  }

  /** Regions of a lower turn come before. */
  public int turn() {
    return RegionPlan.turn(row);
  }

  public boolean isNew() {
    return existing == null;
  }

  public boolean isGood() {
    return faults.isEmpty();
  }

  /** What would be different, by field: name, officialName, kind, body, leads. */
  public record Difference(String field, String was, String becomes) {}
}
