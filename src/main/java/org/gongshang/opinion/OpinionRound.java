package org.gongshang.opinion;

import java.time.Instant;
import org.gongshang.Refusal;
import org.gongshang.opinion.ground.By;
import org.jspecify.annotations.Nullable;

/**
 * A round of opinions: 意见征集.
 *
 * @param matter that it is about; null where it is about something else
 * @param grouped whether its people came with groups of their own
 * @param rollId the collective task's round, once it is open
 */
public record OpinionRound(
    long id,
    long regionId,
    @Nullable String matter,
    String title,
    String question,
    RoundState state,
    Circle circle,
    boolean grouped,
    @Nullable Instant closesAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Long rollId,
    long createdBy,
    Instant createdAt,
    int version) {

  public static String path(long id) {
    return "/opinion-rounds/" + id;
  }

  public String path() {
    return path(id);
  }

  /** Of the round with this business key. */
  public static long id(String number) {
    return RoundNumber.id(number);
  }

  /** Its business key. */
  public String number() {
    return RoundNumber.of(id);
  }

  public boolean isImported() {
    return circle == Circle.IMPORTED;
  }

  public boolean isOpen() {
    return state == RoundState.OPEN;
  }

  /** The grouping that is shown where nobody asks for another. */
  public By first() {
    if (grouped) {
      return By.GIVEN;
    }
    return isImported() ? By.OPINION : By.SECTOR;
  }

  /** Whether people can be grouped so. */
  public boolean knows(By by) {
    return switch (by) {
      case OPINION -> true;
      case SECTOR -> !isImported();
      case GIVEN -> grouped;
    };
  }

  OpinionRound prepare(String title, String question, Circle circle, Instant closesAt) {
    demand(RoundState.PREPARED);
    return with(title, question, state, circle, closesAt, openedAt, closedAt, rollId);
  }

  OpinionRound open(long roll, Instant at) {
    demand(RoundState.PREPARED);
    return with(title, question, RoundState.OPEN, circle, closesAt, at, closedAt, roll);
  }

  OpinionRound close(Instant at) {
    demand(RoundState.OPEN);
    return with(title, question, RoundState.CLOSED, circle, closesAt, openedAt, at, rollId);
  }

  /** Refuses what does not go with where the round stands. */
  void demand(RoundState wanted) {
    if (state != wanted) {
      throw elsewhere();
    }
  }

  /** Says where it stands. */
  Refusal elsewhere() {
    return switch (state) {
      case PREPARED -> new Refusal("opinion.state.prepared");
      case OPEN -> new Refusal("opinion.state.open");
      case CLOSED -> new Refusal("opinion.state.closed");
    };
  }

  private OpinionRound with(
      String newTitle,
      String newQuestion,
      RoundState newState,
      Circle newCircle,
      @Nullable Instant newCloses,
      @Nullable Instant newOpened,
      @Nullable Instant newClosed,
      @Nullable Long newRoll) {
    return new OpinionRound(
        id,
        regionId,
        matter,
        newTitle,
        newQuestion,
        newState,
        newCircle,
        grouped,
        newCloses,
        newOpened,
        newClosed,
        newRoll,
        createdBy,
        createdAt,
        version);
  }
}
