package org.gongshang.opinion.ground;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A statement that tells a group from the others: more than half of those of the group who saw it
 * take this side, and more of them than of the others, each with 90 % certainty to one side.
 *
 * @param statement its column
 * @param p the group's chance to take the side
 * @param z test of the group's share against one half
 * @param zOthers two-proportion test against the others
 * @param ratio the group's chance over the others'
 */
public record Typical(int statement, Side side, double p, double z, double zOthers, double ratio) {

  /** Standard normal quantile of 0.9. */
  static final double CERTAIN = 1.2816;

  static final int MOST = 5;

  /** Of one group, the most telling first. */
  static List<Typical> of(int group, Tally[][] tallies) {
    return IntStream.range(0, tallies.length)
        .boxed()
        .flatMap(
            s -> Stream.of(Side.AGREE, Side.DISAGREE).map(side -> test(s, side, group, tallies)))
        .filter(tested -> tested.z > CERTAIN && tested.zOthers > CERTAIN)
        .sorted(
            Comparator.comparingDouble(Typical::zOthers)
                .thenComparingDouble(Typical::z)
                .reversed()
                .thenComparingInt(Typical::statement))
        .limit(MOST)
        .toList();
  }

  static Typical test(int statement, Side side, int group, Tally[][] tallies) {
    Tally own = tallies[statement][group];
    Tally others =
        IntStream.range(0, tallies[statement].length)
            .filter(other -> other != group)
            .mapToObj(other -> tallies[statement][other])
            .reduce(Tally.NONE, Tally::plus);
    return new Typical(
        statement,
        side,
        own.chance(side),
        againstHalf(own.of(side), own.seen()),
        against(own.of(side), own.seen(), others.of(side), others.seen()),
        own.chance(side) / others.chance(side));
  }

  /** One-proportion z-test; 0 where nobody was asked. */
  static double againstHalf(int hits, int asked) {
    return asked == 0 ? 0 : ((double) hits / asked - 0.5) / (0.5 / Math.sqrt(asked));
  }

  /** Two-proportion z-test with the pooled share; 0 where it tells nothing. */
  static double against(int hits, int asked, int otherHits, int otherAsked) {
    if (asked == 0 || otherAsked == 0) {
      return 0;
    }
    double pooled = (double) (hits + otherHits) / (asked + otherAsked);
    double spread = Math.sqrt(pooled * (1 - pooled) * (1.0 / asked + 1.0 / otherAsked));
    return spread == 0 ? 0 : ((double) hits / asked - (double) otherHits / otherAsked) / spread;
  }
}
