package org.gongshang.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account about to be inserted; the database sets the id. */
final class NewAccount {

  private long id;
  private final String login;
  private final String name;
  private final String passwordHash;
  private final @Nullable Long createdBy;
  private final Instant at;
  private final @Nullable Instant waitsSince;

  NewAccount(
      String login,
      String name,
      String passwordHash,
      @Nullable Long createdBy,
      Instant at,
      @Nullable Instant waitsSince) {
    this.login = login;
    this.name = name;
    this.passwordHash = passwordHash;
    this.createdBy = createdBy;
    this.at = at;
    this.waitsSince = waitsSince;
  }

  long id() {
    return id;
  }
}
