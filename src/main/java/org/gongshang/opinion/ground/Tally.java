package org.gongshang.opinion.ground;

/** How many of a group agreed with a statement, disagreed or passed. */
public record Tally(int agree, int disagree, int pass) {

  public static final Tally NONE = new Tally(0, 0, 0);

  public int seen() {
    return agree + disagree + pass;
  }

  public int of(Side side) {
    return switch (side) {
      case AGREE -> agree;
      case DISAGREE -> disagree;
      case PASS -> pass;
    };
  }

  /**
   * The chance that one more of the group takes this side, as far as the others tell: (n + 1) /
   * (seen + 2). One half where nobody has seen it.
   */
  public double chance(Side side) {
    return (of(side) + 1.0) / (seen() + 2.0);
  }

  public double p() {
    return chance(Side.AGREE);
  }

  public Tally plus(Tally other) {
    return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
  }

  Tally with(Side side) {
    return switch (side) {
      case AGREE -> new Tally(agree + 1, disagree, pass);
      case DISAGREE -> new Tally(agree, disagree + 1, pass);
      case PASS -> new Tally(agree, disagree, pass + 1);
    };
  }
}
