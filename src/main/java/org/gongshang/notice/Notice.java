package org.gongshang.notice;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A public notice.
 *
 * @param subject number of the matter that it is about, or another key
 * @param kind resolution, result or another
 * @param regionPath where its region stood in the tree when it was published
 * @param workdays how many working days it stays open, as the rule stood when it was published
 * @param outcome confirmed or upheld, once every objection is answered; withdrawn
 * @param reason why it was withdrawn
 */
public record Notice(
    long id,
    String subject,
    String kind,
    long regionId,
    String regionPath,
    String title,
    String fingerprint,
    int workdays,
    Instant openedAt,
    Instant endsAt,
    NoticeStatus status,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String reason,
    int version) {

  private static final String WITHDRAWN = "withdrawn";

  boolean takesObjections(Instant at) {
    return status == NoticeStatus.OPEN && at.isBefore(endsAt);
  }

  void admitObjection(Instant at) {
    if (!takesObjections(at)) {
      throw new Refusal("notice.objection.closed");
    }
  }

  Notice close(Instant at) {
    if (status == NoticeStatus.CLOSED) {
      throw new IllegalStateException("notice " + id + " is closed");
    }
    if (at.isBefore(endsAt)) {
      throw new IllegalStateException("notice " + id + " is open until " + endsAt);
    }
    return with(NoticeStatus.CLOSED, at, null, null);
  }

  Notice conclude(boolean upheld) {
    if (status == NoticeStatus.OPEN) {
      throw new IllegalStateException("notice " + id + " is still open");
    }
    return with(status, closedAt, upheld ? "upheld" : "confirmed", null);
  }

  /** What it is about came to nothing. */
  Notice withdraw(Instant at, String why) {
    if (outcome != null) {
      throw new IllegalStateException("notice " + id + " is concluded");
    }
    return with(NoticeStatus.CLOSED, closedAt == null ? at : closedAt, WITHDRAWN, why);
  }

  public boolean isWithdrawn() {
    return WITHDRAWN.equals(outcome);
  }

  private Notice with(
      NoticeStatus newStatus,
      @Nullable Instant newClosedAt,
      @Nullable String newOutcome,
      @Nullable String newReason) {
    return new Notice(
        id,
        subject,
        kind,
        regionId,
        regionPath,
        title,
        fingerprint,
        workdays,
        openedAt,
        endsAt,
        newStatus,
        newClosedAt,
        newOutcome,
        newReason,
        version);
  }
}
