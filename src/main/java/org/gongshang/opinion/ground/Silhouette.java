package org.gongshang.opinion.ground;

import java.util.stream.IntStream;

/**
 * How well groups are told apart (Rousseeuw 1987): for each place, how much nearer its own group is
 * than the next one; the mean over all.
 */
final class Silhouette {

  /** Of more places, every so manieth is looked at, as each is compared with each. */
  private static final int MOST = 2_000;

  private Silhouette() {}

  static double of(double[][] places, int[] groupOf, int groups) {
    int step = Math.max(1, (places.length + MOST - 1) / MOST);
    int[] looked = IntStream.range(0, places.length).filter(i -> i % step == 0).toArray();
    return IntStream.of(looked)
        .mapToDouble(i -> width(i, looked, places, groupOf, groups))
        .average()
        .orElse(0);
  }

  private static double width(int of, int[] looked, double[][] places, int[] groupOf, int groups) {
    double[] sum = new double[groups];
    int[] count = new int[groups];
    for (int other : looked) {
      if (other != of) {
        sum[groupOf[other]] += Clusters.distance(places[of], places[other]);
        count[groupOf[other]]++;
      }
    }
    int own = groupOf[of];
    if (count[own] == 0) {
      return 0;
    }
    double within = sum[own] / count[own];
    double next =
        IntStream.range(0, groups)
            .filter(group -> group != own && count[group] > 0)
            .mapToDouble(group -> sum[group] / count[group])
            .min()
            .orElse(within);
    double larger = Math.max(within, next);
    return larger == 0 ? 0 : (next - within) / larger;
  }
}
