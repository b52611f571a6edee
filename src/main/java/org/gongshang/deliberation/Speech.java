package org.gongshang.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to speak on an item, is called and speaks.
 *
 * @param place in the list, small first
 * @param endedAt when they had spoken, or gave up their turn
 */
public record Speech(
    long id,
    String session,
    long itemId,
    long accountId,
    int place,
    Instant askedAt,
    @Nullable Instant calledAt,
    @Nullable Instant endedAt) {

  public boolean isWaiting() {
    return calledAt == null && endedAt == null;
  }

  public boolean isSpeaking() {
    return calledAt != null && endedAt == null;
  }

  public boolean isSpoken() {
    return calledAt != null;
  }
}
