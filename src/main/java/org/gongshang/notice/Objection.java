package org.gongshang.notice;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person says against a notice, and the answer. */
public record Objection(
    long id,
    long noticeId,
    long accountId,
    String body,
    Instant raisedAt,
    @Nullable Ruling ruling,
    @Nullable String reply,
    @Nullable Long answeredBy,
    @Nullable Instant answeredAt,
    int version) {

  boolean isOpen() {
    return ruling == null;
  }

  Objection answer(Ruling given, String words, long by, Instant at) {
    if (!isOpen()) {
      throw new Refusal("notice.objection.answered");
    }
    return new Objection(id, noticeId, accountId, body, raisedAt, given, words, by, at, version);
  }
}
