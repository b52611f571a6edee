package org.gongshang.programme.annual;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A programme with something about it changed. */
final class ProgrammeChange {

  private final Programme was;
  private long budget;
  private @Nullable String callReason;
  private @Nullable LocalDate lastDay;
  private @Nullable Long settledBy;
  private @Nullable Long roundId;
  private @Nullable Long noticeId;
  private @Nullable String fault;
  private @Nullable String remark;
  private @Nullable Long endedBy;
  private @Nullable Instant endedAt;

  ProgrammeChange(Programme was) {
    this.was = was;
    budget = was.budget();
    callReason = was.callReason();
    lastDay = was.lastDay();
    settledBy = was.settledBy();
    roundId = was.roundId();
    noticeId = was.noticeId();
    fault = was.fault();
    remark = was.remark();
    endedBy = was.endedBy();
    endedAt = was.endedAt();
  }

  ProgrammeChange budget(long yuan) {
    budget = yuan;
    return this;
  }

  ProgrammeChange fault(@Nullable String why) {
    fault = why;
    return this;
  }

  ProgrammeChange callReason(@Nullable String why) {
    callReason = why;
    return this;
  }

  ProgrammeChange settled(LocalDate until, long by) {
    lastDay = until;
    settledBy = by;
    return this;
  }

  ProgrammeChange round(long round) {
    roundId = round;
    return this;
  }

  ProgrammeChange notice(long notice) {
    noticeId = notice;
    return this;
  }

  ProgrammeChange remark(String why) {
    remark = why;
    return this;
  }

  ProgrammeChange ended(long by, Instant at) {
    endedBy = by;
    endedAt = at;
    return this;
  }

  Programme to(ProgrammeState state) {
    return new Programme(
        was.number(),
        was.regionId(),
        was.forYear(),
        was.title(),
        budget,
        state,
        was.callEndsAt(),
        callReason,
        lastDay,
        settledBy,
        roundId,
        noticeId,
        fault,
        remark,
        was.createdBy(),
        was.createdAt(),
        endedBy,
        endedAt,
        was.version());
  }
}
