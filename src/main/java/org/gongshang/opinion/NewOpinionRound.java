package org.gongshang.opinion;

/** A round on its way into the table, which gives it an id. */
final class NewOpinionRound {

  private final OpinionRound round;
  private long id;

  NewOpinionRound(OpinionRound round) {
    this.round = round;
  }

  public OpinionRound getRound() {
    return round;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
