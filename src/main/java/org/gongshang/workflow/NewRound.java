package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A round on its way into the database, which gives it its id. */
final class NewRound {

  private final String kind;
  private final String businessKey;
  private final @Nullable MatterNumber matter;
  private final int rollSize;
  private final Instant openedAt;
  private final @Nullable Instant closesAt;
  private long id;

  NewRound(
      String kind,
      String businessKey,
      @Nullable MatterNumber matter,
      int rollSize,
      Instant openedAt,
      @Nullable Instant closesAt) {
    this.kind = kind;
    this.businessKey = businessKey;
    this.matter = matter;
    this.rollSize = rollSize;
    this.openedAt = openedAt;
    this.closesAt = closesAt;
  }

  public long getId() {
    return id;
  }

  public String getKind() {
    return kind;
  }

  public String getBusinessKey() {
    return businessKey;
  }

  public @Nullable MatterNumber getMatter() {
    return matter;
  }

  public int getRollSize() {
    return rollSize;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public @Nullable Instant getClosesAt() {
    return closesAt;
  }
}
