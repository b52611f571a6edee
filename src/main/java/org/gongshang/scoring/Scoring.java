package org.gongshang.scoring;

import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Experts and a public jury score what was put forward; the best are ranked on a shortlist.
 *
 * @param places how many come on the shortlist
 * @param expertWeight percent of the result that the experts' mean makes; the jury's makes the rest
 * @param first whose mean decides between equal results; who is equal there too shares a place
 * @param trimmed whether the highest and the lowest sheet of a track are left out where it has five
 * @param rules in words, as they were frozen when scoring opened
 * @param fingerprint SHA-256 of those words
 * @param remark why it was ended without a shortlist
 * @param touched whether what was frozen had been changed when the sheets were counted
 */
public record Scoring(
    String number,
    long regionId,
    String title,
    int places,
    int expertWeight,
    Track first,
    boolean trimmed,
    ScoringState state,
    @Nullable LocalDate lastDay,
    @Nullable Long roundId,
    @Nullable String rules,
    @Nullable String fingerprint,
    @Nullable String remark,
    long createdBy,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Long endedBy,
    @Nullable Instant endedAt,
    boolean touched,
    int version) {

  /** How many sheets a track must have before its highest and lowest may be left out. */
  static final int TRIMMED_FROM = 5;

  public int publicWeight() {
    return 100 - expertWeight;
  }

  public int weight(Track track) {
    return track == Track.EXPERT ? expertWeight : publicWeight();
  }

  public boolean isPublished() {
    return state == ScoringState.PUBLISHED;
  }

  void demandPrepared() {
    must(state == ScoringState.PREPARED);
  }

  Scoring ready(LocalDate until) {
    must(state == ScoringState.PREPARED || (state == ScoringState.COUNTED && !touched));
    return with(ScoringState.READY, until, roundId, rules, fingerprint, openedAt);
  }

  Scoring open(long round, String words, String print, Instant at) {
    must(state == ScoringState.READY);
    return with(ScoringState.OPEN, lastDay, round, words, print, openedAt == null ? at : openedAt);
  }

  /**
   * @param changed whether its rules are no more what they were when it opened
   */
  Scoring counted(boolean changed) {
    must(state == ScoringState.OPEN);
    return with(ScoringState.COUNTED, lastDay, roundId, rules, fingerprint, openedAt, changed);
  }

  Scoring end(ScoringState how, @Nullable String why, long by, Instant at) {
    must(state == ScoringState.COUNTED);
    if (touched && how == ScoringState.PUBLISHED) {
      throw new Refusal("scoring.touched");
    }
    return new Scoring(
        number,
        regionId,
        title,
        places,
        expertWeight,
        first,
        trimmed,
        how,
        lastDay,
        roundId,
        rules,
        fingerprint,
        why,
        createdBy,
        createdAt,
        openedAt,
        by,
        at,
        touched,
        version);
  }

  /** The round of those who score. */
  long round() {
    if (roundId == null) {
      throw new IllegalStateException("scoring " + number + " has not opened");
    }
    return roundId;
  }

  private static void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal("scoring.moved");
    }
  }

  private Scoring with(
      ScoringState next,
      @Nullable LocalDate until,
      @Nullable Long round,
      @Nullable String words,
      @Nullable String print,
      @Nullable Instant opened) {
    return with(next, until, round, words, print, opened, touched);
  }

  private Scoring with(
      ScoringState next,
      @Nullable LocalDate until,
      @Nullable Long round,
      @Nullable String words,
      @Nullable String print,
      @Nullable Instant opened,
      boolean changed) {
    return new Scoring(
        number,
        regionId,
        title,
        places,
        expertWeight,
        first,
        trimmed,
        next,
        until,
        round,
        words,
        print,
        remark,
        createdBy,
        createdAt,
        opened,
        endedBy,
        endedAt,
        changed,
        version);
  }
}
