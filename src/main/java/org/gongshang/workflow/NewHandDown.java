package org.gongshang.workflow;

import java.time.Instant;

/** Something handed down, on its way into the database, which gives it its id. */
final class NewHandDown {

  private final MatterNumber matter;
  private final String task;
  private final Instant dueAt;
  private final long handedBy;
  private final Instant handedAt;
  private final int below;
  private long id;

  NewHandDown(
      MatterNumber matter, String task, Instant dueAt, long handedBy, Instant handedAt, int below) {
    this.matter = matter;
    this.task = task;
    this.dueAt = dueAt;
    this.handedBy = handedBy;
    this.handedAt = handedAt;
    this.below = below;
  }

  public long getId() {
    return id;
  }

  public MatterNumber getMatter() {
    return matter;
  }

  public String getTask() {
    return task;
  }

  public Instant getDueAt() {
    return dueAt;
  }

  public long getHandedBy() {
    return handedBy;
  }

  public Instant getHandedAt() {
    return handedAt;
  }

  public int getBelow() {
    return below;
  }
}
