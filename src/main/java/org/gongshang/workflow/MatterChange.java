package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one way to derive a changed matter from a matter; {@code version} stays the one read. */
final class MatterChange {

  private final Matter from;
  private String title;
  private long regionId;
  private MatterStatus status;
  private @Nullable String category;
  private @Nullable Mode mode;
  private Urgency urgency;
  private @Nullable Long unit;
  private @Nullable Instant closedAt;

  private MatterChange(Matter from) {
    this.from = from;
    title = from.title();
    regionId = from.regionId();
    status = from.status();
    category = from.category();
    mode = from.mode();
    urgency = from.urgency();
    unit = from.responsibleUnit();
    closedAt = from.closedAt();
  }

  static MatterChange of(Matter matter) {
    return new MatterChange(matter);
  }

  MatterChange title(String newTitle) {
    title = newTitle;
    return this;
  }

  MatterChange region(long newRegion) {
    regionId = newRegion;
    return this;
  }

  MatterChange category(String newCategory) {
    category = newCategory;
    return this;
  }

  MatterChange mode(Mode newMode) {
    mode = newMode;
    return this;
  }

  MatterChange urgency(Urgency newUrgency) {
    urgency = newUrgency;
    return this;
  }

  MatterChange unit(long organisationId) {
    unit = organisationId;
    return this;
  }

  MatterChange ended(MatterStatus newStatus, Instant at) {
    status = newStatus;
    closedAt = at;
    return this;
  }

  Matter done() {
    return new Matter(
        from.number(),
        title,
        regionId,
        from.originRegionId(),
        from.stage(),
        status,
        category,
        mode,
        urgency,
        unit,
        from.openedBy(),
        from.openedAt(),
        closedAt,
        from.version());
  }
}
