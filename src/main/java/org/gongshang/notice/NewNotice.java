package org.gongshang.notice;

import java.time.Instant;
import org.gongshang.region.Region;

/** A notice on its way into the database, which gives it its id. */
final class NewNotice {

  private final String subject;
  private final String kind;
  private final Region region;
  private final String title;
  private final Snapshot snapshot;
  private final int workdays;
  private final Instant openedAt;
  private final Instant endsAt;
  private long id;

  NewNotice(
      String subject,
      String kind,
      Region region,
      String title,
      Snapshot snapshot,
      int workdays,
      Instant openedAt,
      Instant endsAt) {
    this.subject = subject;
    this.kind = kind;
    this.region = region;
    this.title = title;
    this.snapshot = snapshot;
    this.workdays = workdays;
    this.openedAt = openedAt;
    this.endsAt = endsAt;
  }

  public long getId() {
    return id;
  }

  public String getSubject() {
    return subject;
  }

  public String getKind() {
    return kind;
  }

  public Region getRegion() {
    return region;
  }

  public String getTitle() {
    return title;
  }

  public Snapshot getSnapshot() {
    return snapshot;
  }

  public int getWorkdays() {
    return workdays;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }
}
