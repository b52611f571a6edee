package org.gongshang.programme.trial;

import java.time.Instant;

/** A trial that begins; the database gives it its id. */
final class NewTrial {

  private long id;
  private final String fileName;
  private final String content;
  private final Asked asked;
  private final long startedBy;
  private final Instant startedAt;

  NewTrial(String fileName, String content, Asked asked, long startedBy, Instant startedAt) {
    this.fileName = fileName;
    this.content = content;
    this.asked = asked;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  long id() {
    return id;
  }
}
