package org.gongshang.programme.annual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.workflow.form.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A region's programme for one year.
 *
 * @param budget in yuan
 * @param callEndsAt when the last proposal can be made
 * @param callReason why the call was ended before that
 * @param lastDay on which votes can be cast
 * @param settledBy who approved the rules of the newest vote
 * @param roundId of the newest vote
 * @param noticeId of the newest public notice
 * @param fault why the newest vote selected nothing; null where it was counted
 * @param remark why it was broken off
 */
public record Programme(
    String number,
    long regionId,
    int forYear,
    String title,
    long budget,
    ProgrammeState state,
    Instant callEndsAt,
    @Nullable String callReason,
    @Nullable LocalDate lastDay,
    @Nullable Long settledBy,
    @Nullable Long roundId,
    @Nullable Long noticeId,
    @Nullable String fault,
    @Nullable String remark,
    long createdBy,
    Instant createdAt,
    @Nullable Long endedBy,
    @Nullable Instant endedAt,
    int version) {

  private static final long MOST_YUAN = 99_999_999_999L;

  /** Whole yuan as typed; 0 where it is none, with what is wrong. */
  static long yuan(String fault, String typed, List<Refusal> faults) {
    long yuan = Numbers.yuan(typed, MOST_YUAN);
    if (yuan == 0) {
      faults.add(new Refusal(fault));
    }
    return yuan;
  }

  /**
   * The last minute in which something can be proposed: people read of a day, not of a midnight.
   */
  public Instant callLasts() {
    return callEndsAt.minusSeconds(60);
  }

  void demand(ProgrammeState wanted) {
    must(state == wanted);
  }

  /** The rules of a vote can be written as long as none has begun under them. */
  void demandUnsettled() {
    must(state.compareTo(ProgrammeState.SETTLING) <= 0);
  }

  Programme endCall(@Nullable String why) {
    must(state == ProgrammeState.CALL);
    return change().callReason(why).to(ProgrammeState.CALL);
  }

  Programme moved(ProgrammeState from, ProgrammeState to) {
    must(state == from);
    return change().to(to);
  }

  Programme ready(LocalDate until, long by) {
    must(state == ProgrammeState.SETTLING);
    return change().settled(until, by).to(ProgrammeState.READY);
  }

  Programme voting(long round) {
    must(state == ProgrammeState.READY);
    return change().round(round).to(ProgrammeState.VOTING);
  }

  /** Votes are counted, or are not to be counted for this reason. */
  Programme selected(@Nullable String why) {
    must(state == ProgrammeState.VOTING);
    return change().fault(why).to(ProgrammeState.SELECTED);
  }

  Programme funded(long yuan) {
    demandUnsettled();
    return change().budget(yuan).to(state);
  }

  Programme published(long notice) {
    must(state == ProgrammeState.CONFIRMED);
    return change().notice(notice).to(ProgrammeState.NOTICE);
  }

  Programme evaluated(long by, Instant at) {
    must(state == ProgrammeState.CHECKED);
    return change().ended(by, at).to(ProgrammeState.EVALUATED);
  }

  Programme aborted(String why, long by, Instant at) {
    must(state.canBeAborted());
    return change().remark(why).ended(by, at).to(ProgrammeState.ABORTED);
  }

  private ProgrammeChange change() {
    return new ProgrammeChange(this);
  }

  /** The round of those who vote. */
  long round() {
    return there(roundId, "round");
  }

  long notice() {
    return there(noticeId, "notice");
  }

  LocalDate until() {
    return there(lastDay, "last day");
  }

  private <T> T there(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException("programme " + number + " has no " + what);
    }
    return value;
  }

  private static void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal("annual.moved");
    }
  }
}
