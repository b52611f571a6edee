package org.gongshang.workflow.variant;

import java.time.Instant;

/** A proposal on its way into the database, which gives it its id. */
final class NewVariant {

  private final String process;
  private final long regionId;
  private final String title;
  private final String reason;
  private final String sha256;
  private final long author;
  private final Instant proposedAt;
  private long id;

  NewVariant(
      String process,
      long regionId,
      String title,
      String reason,
      String sha256,
      long author,
      Instant proposedAt) {
    this.process = process;
    this.regionId = regionId;
    this.title = title;
    this.reason = reason;
    this.sha256 = sha256;
    this.author = author;
    this.proposedAt = proposedAt;
  }

  public long getId() {
    return id;
  }

  public String getProcess() {
    return process;
  }

  public long getRegionId() {
    return regionId;
  }

  public String getTitle() {
    return title;
  }

  public String getReason() {
    return reason;
  }

  public String getSha256() {
    return sha256;
  }

  public long getAuthor() {
    return author;
  }

  public Instant getProposedAt() {
    return proposedAt;
  }
}
