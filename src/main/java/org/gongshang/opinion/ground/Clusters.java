package org.gongshang.opinion.ground;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/**
 * Groups of people who stand near each other, by k-means; as many of them as give the best
 * silhouette. The same places always give the same groups: the search starts from a fixed number,
 * and groups are numbered by their first member. Of very many places some shape the groups, always
 * the same, and the others join the nearest.
 *
 * @param groupOf group of each place
 * @param centres of the groups
 * @param silhouette mean over the places, from −1 to 1; 0 for one group
 */
record Clusters(int[] groupOf, double[][] centres, double silhouette) {

  static final int MOST = 5;

  /** So many places show where groups are; more would only take longer. */
  static final int SHAPING = 5_000;

  private static final int SEED = 20210630;
  private static final int TRIALS = 16;
  private static final int ROUNDS = 100;

  static Clusters of(double[][] places) {
    if (places.length <= SHAPING) {
      return found(places);
    }
    Clusters found =
        found(
            new Random(SEED)
                .ints(0, places.length)
                .distinct()
                .limit(SHAPING)
                .mapToObj(i -> places[i])
                .toArray(double[][]::new));
    int[] joined = IntStream.range(0, places.length).map(i -> found.nearest(places[i])).toArray();
    return new Clusters(joined, found.centres, found.silhouette);
  }

  private static Clusters found(double[][] places) {
    long distinct = Arrays.stream(places).map(Arrays::toString).distinct().limit(MOST).count();
    return IntStream.rangeClosed(2, (int) Math.min(MOST, distinct))
        .mapToObj(k -> split(places, k))
        // the first of equals: fewer groups are easier to understand
        .max(
            Comparator.comparingDouble(Clusters::silhouette)
                .thenComparing(found -> -found.centres.length))
        .orElseGet(() -> together(places));
  }

  private static Clusters together(double[][] places) {
    return new Clusters(new int[places.length], new double[][] {centre(places)}, 0);
  }

  private static double[] centre(double[][] places) {
    double[] centre = new double[2];
    for (int axis = 0; axis < centre.length; axis++) {
      int of = axis;
      centre[axis] = Arrays.stream(places).mapToDouble(place -> place[of]).average().orElse(0);
    }
    return centre;
  }

  private static Clusters split(double[][] places, int k) {
    List<Place> all =
        IntStream.range(0, places.length).mapToObj(i -> new Place(i, places[i])).toList();
    List<CentroidCluster<Place>> found =
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> new Well19937c(SEED + trial))
            .map(
                start ->
                    new KMeansPlusPlusClusterer<Place>(k, ROUNDS, new EuclideanDistance(), start))
            .map(clusterer -> filled(clusterer.cluster(all)))
            .min(Comparator.comparingDouble(Clusters::inertia))
            .orElseThrow();
    int[] groupOf = new int[places.length];
    for (int group = 0; group < found.size(); group++) {
      int number = group;
      found.get(group).getPoints().forEach(place -> groupOf[place.index] = number);
    }
    double[][] centres =
        found.stream().map(cluster -> cluster.getCenter().getPoint()).toArray(double[][]::new);
    return new Clusters(groupOf, centres, Silhouette.of(places, groupOf, found.size()));
  }

  private static List<CentroidCluster<Place>> filled(List<CentroidCluster<Place>> clusters) {
    return clusters.stream()
        .filter(cluster -> !cluster.getPoints().isEmpty())
        .sorted(Comparator.comparingInt(Clusters::first))
        .toList();
  }

  /** How far places are from their centres: the sum of squares, which k-means makes small. */
  private static double inertia(List<CentroidCluster<Place>> clusters) {
    return clusters.stream()
        .flatMapToDouble(
            cluster ->
                cluster.getPoints().stream()
                    .mapToDouble(place -> distance(place.at, cluster.getCenter().getPoint()))
                    .map(distance -> distance * distance))
        .sum();
  }

  private static int first(CentroidCluster<Place> cluster) {
    return cluster.getPoints().stream().mapToInt(Place::index).min().orElse(Integer.MAX_VALUE);
  }

  /** The group whose centre is nearest. */
  int nearest(double[] place) {
    return IntStream.range(0, centres.length)
        .boxed()
        .min(Comparator.comparingDouble(group -> distance(centres[group], place)))
        .orElse(0);
  }

  /** The same with no group of fewer than this: such a one goes to that with the nearest centre. */
  Clusters withoutSmall(int fewest, int[] members) {
    Map<Integer, Integer> sizes = new HashMap<>();
    IntStream.of(members).forEach(group -> sizes.merge(group, 1, Integer::sum));
    int[] large =
        IntStream.range(0, centres.length)
            .filter(group -> sizes.getOrDefault(group, 0) >= fewest)
            .toArray();
    if (large.length == centres.length || large.length == 0) {
      return this;
    }
    double[][] kept =
        IntStream.of(large).mapToObj(group -> centres[group]).toArray(double[][]::new);
    Clusters fewer = new Clusters(groupOf, kept, silhouette);
    int[] moved =
        IntStream.of(groupOf)
            .map(
                group -> {
                  int at = Arrays.binarySearch(large, group);
                  return at >= 0 ? at : fewer.nearest(centres[group]);
                })
            .toArray();
    return new Clusters(moved, kept, silhouette);
  }

  static double distance(double[] one, double[] other) {
    return Math.hypot(one[0] - other[0], one[1] - other[1]);
  }

  /** A place that knows its row. */
  private record Place(int index, double[] at) implements Clusterable {

    @Override
    public double[] getPoint() {
      return at;
    }
  }
}
