package org.gongshang.need;

import java.time.Instant;
import org.gongshang.Refusal;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * A need as it was told, and what the clerk answered.
 *
 * @param gridId the grid that was named as its place
 * @param reason why it was rejected: a key of the form's list
 */
record Need(
    long id,
    MatterNumber matter,
    long regionId,
    @Nullable Long gridId,
    String body,
    String place,
    @Nullable String phone,
    Channel channel,
    long requester,
    @Nullable String onBehalfOf,
    Instant submittedAt,
    NeedStatus status,
    @Nullable Long screenedBy,
    @Nullable Instant screenedAt,
    @Nullable String reason,
    @Nullable String reply,
    int version) {

  Need accept(String answer, long by, Instant at) {
    return screened(NeedStatus.ACCEPTED, null, answer, by, at);
  }

  Need reject(String why, String answer, long by, Instant at) {
    return screened(NeedStatus.REJECTED, why, answer, by, at);
  }

  /** Sent back to be screened anew; what was answered stays until the next answer. */
  Need reopen() {
    if (status != NeedStatus.ACCEPTED) {
      throw new Refusal("need.notAccepted");
    }
    return with(NeedStatus.RECEIVED, reason, reply, screenedBy, screenedAt);
  }

  private Need screened(NeedStatus next, @Nullable String why, String answer, long by, Instant at) {
    if (status != NeedStatus.RECEIVED) {
      throw new Refusal("need.screened");
    }
    return with(next, why, answer, by, at);
  }

  private Need with(
      NeedStatus next,
      @Nullable String why,
      @Nullable String answer,
      @Nullable Long by,
      @Nullable Instant at) {
    return new Need(
        id,
        matter,
        regionId,
        gridId,
        body,
        place,
        phone,
        channel,
        requester,
        onBehalfOf,
        submittedAt,
        next,
        by,
        at,
        why,
        answer,
        version);
  }
}
