package org.gongshang.opinion;

import java.time.Instant;

/** A statement on its way into the table, which gives it an id. */
final class NewStatement {

  private final long roundId;
  private final String body;
  private final StatementState state;
  private final long author;
  private final Instant at;
  private long id;

  NewStatement(long roundId, String body, StatementState state, long author, Instant at) {
    this.roundId = roundId;
    this.body = body;
    this.state = state;
    this.author = author;
    this.at = at;
  }

  public long getRoundId() {
    return roundId;
  }

  public String getBody() {
    return body;
  }

  public StatementState getState() {
    return state;
  }

  public long getAuthor() {
    return author;
  }

  public Instant getAt() {
    return at;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
