package org.gongshang.people.activation;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A code that was given to somebody.
 *
 * @param voidedAt when another took its place
 */
record Activation(
    long id,
    long accountId,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant voidedAt) {

  /** Told only to whoever has the right code. */
  void checkGood(Instant now) {
    if (usedAt != null) {
      throw new Refusal("people.activation.used");
    }
    if (voidedAt != null) {
      throw new Refusal("people.activation.voided");
    }
    if (!now.isBefore(expiresAt)) {
      throw new Refusal("people.activation.expired");
    }
  }
}
