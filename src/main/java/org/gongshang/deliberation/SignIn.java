package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A member is there; who recuses themselves does not vote.
 *
 * @param way in_person, online, paper or proxy
 * @param enteredBy who entered it from a signed list; null where they signed in themselves
 * @param admittedAt when they were let in: at once, or by the chair if they came late
 * @param leftAt when they left before the end; null while they are there
 * @param holder who votes for them by a written mandate, while they are absent; otherwise null
 */
public record SignIn(
    String session,
    long roundId,
    long accountId,
    String way,
    boolean recused,
    @Nullable String reason,
    @Nullable Sector sector,
    Instant signedAt,
    @Nullable Long enteredBy,
    @Nullable Instant admittedAt,
    @Nullable Instant leftAt,
    @Nullable Long holder) {

  /** Whether they sit in the session now: let in, and not gone. */
  public boolean isThere() {
    return admittedAt != null && leftAt == null;
  }

  /** Whether they came late and wait for the chair to let them in. */
  public boolean isWaiting() {
    return admittedAt == null && leftAt == null;
  }
}
