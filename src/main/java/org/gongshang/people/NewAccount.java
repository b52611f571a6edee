package org.gongshang.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account about to be inserted; the database sets the id. */
final class NewAccount {

  private long id;
  private final String login;
  private final String name;
  private final String passwordHash;
  private final boolean mustChange;
  private final @Nullable Long createdBy;
  private final Instant at;

  NewAccount(
      String login,
      String name,
      String passwordHash,
      boolean mustChange,
      @Nullable Long createdBy,
      Instant at) {
    this.login = login;
    this.name = name;
    this.passwordHash = passwordHash;
    this.mustChange = mustChange;
    this.createdBy = createdBy;
    this.at = at;
  }

  long id() {
    return id;
  }
}
