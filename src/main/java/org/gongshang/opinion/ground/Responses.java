package org.gongshang.opinion.ground;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who took which side: a row for each person, a column for each statement. */
public final class Responses {

  /** How many people times statements a round may have: each cell is a byte of memory. */
  public static final int MOST = 30_000_000;

  private static final byte UNSEEN = Byte.MIN_VALUE;

  private final byte[][] rows;
  private final int statements;

  public Responses(int people, int statements) {
    this.rows = new byte[people][statements];
    this.statements = statements;
    for (byte[] row : rows) {
      Arrays.fill(row, UNSEEN);
    }
  }

  private Responses(byte[][] rows, int statements) {
    this.rows = rows;
    this.statements = statements;
  }

  /** Whether a round of that size can be reckoned. */
  public static boolean holds(long people, long statements) {
    return people * statements <= MOST;
  }

  /** Those who have reacted to anything, by row. */
  public int[] heard() {
    return IntStream.range(0, rows.length).filter(person -> seen(person) > 0).toArray();
  }

  /** The rows of these people alone; what is put there is put here too. */
  public Responses of(int[] people) {
    return new Responses(
        IntStream.of(people).mapToObj(person -> rows[person]).toArray(byte[][]::new), statements);
  }

  public void put(int person, int statement, Side side) {
    rows[person][statement] = (byte) side.number();
  }

  public @Nullable Side side(int person, int statement) {
    byte cell = rows[person][statement];
    return cell == UNSEEN ? null : Side.of(cell);
  }

  public int people() {
    return rows.length;
  }

  public int statements() {
    return statements;
  }

  /** How many statements the person has reacted to. */
  public int seen(int person) {
    return (int) IntStream.range(0, statements).filter(s -> isSeen(person, s)).count();
  }

  boolean isSeen(int person, int statement) {
    return rows[person][statement] != UNSEEN;
  }

  /** 1 for, −1 against, 0 in between; only where it was seen. */
  int value(int person, int statement) {
    return rows[person][statement];
  }

  /**
   * Counts statement by statement.
   *
   * @param groupOf group of each person, from 0; −1 for none
   */
  Tally[][] tallies(int[] groupOf, int groups) {
    Tally[][] tallies = new Tally[statements][groups];
    for (Tally[] of : tallies) {
      Arrays.fill(of, Tally.NONE);
    }
    for (int person = 0; person < rows.length; person++) {
      for (int s = 0; groupOf[person] >= 0 && s < statements; s++) {
        Side side = side(person, s);
        if (side != null) {
          tallies[s][groupOf[person]] = tallies[s][groupOf[person]].with(side);
        }
      }
    }
    return tallies;
  }
}
