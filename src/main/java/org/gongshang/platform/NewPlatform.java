package org.gongshang.platform;

import java.time.Instant;

/** A platform on its way into the table, which gives it an id. */
final class NewPlatform {

  private final Platform platform;
  private final long by;
  private final Instant at;
  private long id;

  NewPlatform(Platform platform, long by, Instant at) {
    this.platform = platform;
    this.by = by;
    this.at = at;
  }

  public Platform getPlatform() {
    return platform;
  }

  public long getBy() {
    return by;
  }

  public Instant getAt() {
    return at;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
