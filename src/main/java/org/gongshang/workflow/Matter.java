package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it stands.
 *
 * @param regionId the one owning region
 * @param originRegionId where it was first received
 * @param responsibleUnit organisation that carries it out, once the project is approved
 */
public record Matter(
    MatterNumber number,
    String title,
    long regionId,
    long originRegionId,
    Stage stage,
    MatterStatus status,
    @Nullable String category,
    @Nullable Mode mode,
    Urgency urgency,
    @Nullable Long responsibleUnit,
    long openedBy,
    Instant openedAt,
    @Nullable Instant closedAt,
    int version) {

  public boolean isOpen() {
    return status == MatterStatus.OPEN;
  }
}
