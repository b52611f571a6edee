package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.ballot.Share;
import org.jspecify.annotations.Nullable;

/** The next version of a session: everything as it was, except what is set. */
final class SessionChange {

  private final Session was;
  private SessionState state;
  private String title;
  private @Nullable Instant startsAt;
  private @Nullable String mode;
  private @Nullable String place;
  private @Nullable String agenda;
  private @Nullable Long convenedBy;
  private @Nullable Long signInRound;
  private @Nullable Integer members;
  private @Nullable Share quorum;
  private @Nullable String minutes;
  private @Nullable Long minutesBy;
  private @Nullable Long confirmedBy;
  private @Nullable Instant confirmedAt;
  private int calendarSequence;
  private @Nullable String minutesHash;

  SessionChange(Session was) {
    this.was = was;
    this.state = was.state();
    this.title = was.title();
    this.startsAt = was.startsAt();
    this.mode = was.mode();
    this.place = was.place();
    this.agenda = was.agenda();
    this.convenedBy = was.convenedBy();
    this.signInRound = was.signInRound();
    this.members = was.members();
    this.quorum = was.quorum();
    this.minutes = was.minutes();
    this.minutesBy = was.minutesBy();
    this.confirmedBy = was.confirmedBy();
    this.confirmedAt = was.confirmedAt();
    this.calendarSequence = was.calendarSequence();
    this.minutesHash = was.minutesHash();
  }

  SessionChange state(SessionState next) {
    state = next;
    return this;
  }

  SessionChange call(
      String name, Instant at, String how, @Nullable String where, @Nullable String what, long by) {
    title = name;
    startsAt = at;
    mode = how;
    place = where;
    agenda = what;
    convenedBy = by;
    return this;
  }

  SessionChange signIn(long round, int size, Share share) {
    signInRound = round;
    members = size;
    quorum = share;
    return this;
  }

  SessionChange minutes(String words, long by) {
    minutes = words;
    minutesBy = by;
    return this;
  }

  /** Calendars that have it already take the change only under a higher number. */
  SessionChange moved() {
    calendarSequence++;
    return this;
  }

  SessionChange hash(String sha256) {
    minutesHash = sha256;
    return this;
  }

  SessionChange confirmed(@Nullable Long by, @Nullable Instant at) {
    confirmedBy = by;
    confirmedAt = at;
    return this;
  }

  Session done() {
    return new Session(
        was.number(),
        was.councilId(),
        was.inYear(),
        was.ordinal(),
        title,
        state,
        startsAt,
        mode,
        place,
        agenda,
        was.calledBy(),
        was.calledAt(),
        convenedBy,
        signInRound,
        members,
        quorum,
        minutes,
        minutesBy,
        confirmedBy,
        confirmedAt,
        calendarSequence,
        minutesHash,
        was.version());
  }
}
