package org.gongshang.ballot;

/**
 * How far a paper may go, and how many can win.
 *
 * @param most options that one paper may approve
 * @param seats options that can be decided for where people approve or score
 * @param highest points that an option may get
 * @param budget in yuan that the chosen options may cost together
 */
public record Limits(int most, int seats, int highest, long budget) {

  /** Of the largest score that a ballot can ask for. */
  public static final int HIGHEST = 100;

  public static Limits none() {
    return new Limits(1, 1, 1, 0);
  }

  public static Limits approval(int most, int seats) {
    return new Limits(most, seats, 1, 0);
  }

  public static Limits score(int highest, int seats) {
    return new Limits(1, seats, highest, 0);
  }

  public static Limits budget(long yuan) {
    return new Limits(1, 1, 1, yuan);
  }
}
