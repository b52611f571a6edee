package org.gongshang.opinion;

import java.time.Instant;
import java.util.List;
import org.gongshang.opinion.ground.Ground;

/**
 * What a round comes to now.
 *
 * @param statements the columns of the ground
 * @param at when the reactions were read
 */
public record Outcome(Ground ground, List<Statement> statements, Instant at) {

  public Statement statement(int column) {
    return statements.get(column);
  }
}
