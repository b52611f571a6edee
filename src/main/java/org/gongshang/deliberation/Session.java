package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.ballot.Share;
import org.jspecify.annotations.Nullable;

/**
 * A session of a council.
 *
 * @param signInRound the round of the newest sign-in; a session that had no quorum signs in again
 * @param members size of the council when sign-in opened
 * @param calendarSequence how often date and place were changed, as calendars count it
 * @param minutesHash SHA-256 of the minutes as the chair and the members confirmed them
 * @param quorum share of the members who must be there, as the rules stood when sign-in opened
 */
public record Session(
    String number,
    long councilId,
    int inYear,
    int ordinal,
    String title,
    SessionState state,
    @Nullable Instant startsAt,
    @Nullable String mode,
    @Nullable String place,
    @Nullable String agenda,
    long calledBy,
    Instant calledAt,
    @Nullable Long convenedBy,
    @Nullable Long signInRound,
    @Nullable Integer members,
    @Nullable Share quorum,
    @Nullable String minutes,
    @Nullable Long minutesBy,
    @Nullable Long confirmedBy,
    @Nullable Instant confirmedAt,
    int calendarSequence,
    @Nullable String minutesHash,
    int version) {

  /** Sets date and place; from then on they bind. */
  Session convene(Call call, long by) {
    must(state == SessionState.CALLED);
    return change()
        .state(SessionState.CONVENED)
        .call(call.title(), call.startsAt(), call.mode(), call.place(), call.agenda(), by)
        .done();
  }

  /** Without a quorum, put off or broken off, the session gets another date. */
  Session reconvene(Instant at, String how, @Nullable String where, long by) {
    must(state == SessionState.SIGN_IN || state == SessionState.ADJOURNED);
    return change()
        .state(SessionState.CONVENED)
        .call(title, at, how, where, agenda, by)
        .moved()
        .done();
  }

  /** It does not begin when it should have. */
  Session postpone() {
    must(state == SessionState.CONVENED);
    return change().state(SessionState.ADJOURNED).done();
  }

  /** It is broken off, to go on another day. */
  Session adjourn() {
    must(state == SessionState.SITTING);
    return change().state(SessionState.ADJOURNED).done();
  }

  Session cancel() {
    must(state == SessionState.CALLED || state == SessionState.CONVENED);
    return change().state(SessionState.CANCELLED).moved().done();
  }

  Session openSignIn(long round, int size, Share share) {
    must(state == SessionState.CONVENED);
    return change().state(SessionState.SIGN_IN).signIn(round, size, share).done();
  }

  /** The quorum, which stands since sign-in opened. */
  Share frozenQuorum() {
    if (quorum == null) {
      throw new IllegalStateException("sign-in to " + number + " has not opened");
    }
    return quorum;
  }

  Session sit() {
    must(state == SessionState.SIGN_IN);
    return change().state(SessionState.SITTING).done();
  }

  Session end() {
    must(state == SessionState.SITTING);
    return change().state(SessionState.ENDED).done();
  }

  Session writeMinutes(String words, long by) {
    must(state == SessionState.ENDED);
    return change().minutes(words, by).confirmed(null, null).done();
  }

  /** The chair stands by them; they are frozen once members do so too. */
  Session confirmMinutes(long by, Instant at) {
    must(state == SessionState.ENDED && minutes != null);
    return change().confirmed(by, at).done();
  }

  /** From here on nobody changes a word. */
  Session freezeMinutes() {
    must(state == SessionState.ENDED && minutes != null && confirmedBy != null);
    return change().state(SessionState.CONFIRMED).hash(Sha256.of(String.valueOf(minutes))).done();
  }

  /** When it begins, once it has been convened. */
  Instant begins() {
    if (startsAt == null) {
      throw new IllegalStateException("session " + number + " has no date");
    }
    return startsAt;
  }

  /** Whether its agenda and its papers may still change. */
  public boolean takesItems() {
    return state.takesItems() || (state == SessionState.ADJOURNED && signInRound == null);
  }

  void admitItem() {
    if (!takesItems()) {
      throw new Refusal("deliberation.session.started", title);
    }
  }

  private static void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal("deliberation.session.moved");
    }
  }

  private SessionChange change() {
    return new SessionChange(this);
  }

  /** What the convener sets when calling members together. */
  public record Call(
      String title,
      Instant startsAt,
      String mode,
      @Nullable String place,
      @Nullable String agenda) {}
}
