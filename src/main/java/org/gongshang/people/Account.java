package org.gongshang.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param waits whether they have no password until they choose one by a code
 * @param credentials how often the password was set; sessions begun under an older one are over
 * @param delegates whether somebody ever acted for them, or they for somebody
 */
public record Account(
    long id,
    String login,
    String name,
    String passwordHash,
    boolean waits,
    int credentials,
    int failures,
    @Nullable Instant lockedUntil,
    boolean delegates) {

  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
