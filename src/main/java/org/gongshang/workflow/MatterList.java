package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which matters a person may see and wants to see.
 *
 * @param holders under which something may have been given them to read
 * @param regionIds whose matters they see
 * @param unitIds organisations whose work they see
 * @param at region whose they are now; null for all
 * @param stages in one of which they are; empty for all
 * @param text part of the title or the number
 * @param beforeAt with {@code beforeNumber}: where the page before ended
 */
record MatterList(
    long accountId,
    Collection<String> holders,
    Collection<Long> regionIds,
    Collection<Long> unitIds,
    @Nullable Long at,
    @Nullable String status,
    Collection<String> stages,
    @Nullable String text,
    @Nullable Instant beforeAt,
    @Nullable String beforeNumber,
    int limit) {

  private static final int FEW = 100;

  /** Whether the regions are few enough to read each by itself. */
  boolean isNear() {
    return regionIds.size() <= FEW;
  }
}
