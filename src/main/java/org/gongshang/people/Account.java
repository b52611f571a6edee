package org.gongshang.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param mustChange the password is an initial one, good only for choosing another
 * @param credentials how often the password was set; sessions begun under an older one are over
 */
public record Account(
    long id,
    String login,
    String name,
    String passwordHash,
    boolean mustChange,
    int credentials,
    int failures,
    @Nullable Instant lockedUntil) {

  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
