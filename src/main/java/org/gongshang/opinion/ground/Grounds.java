package org.gongshang.opinion.ground;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what a round comes to.
 *
 * @param fewest how many a group has at least to be shown on its own; 1 where nobody can be known
 */
public record Grounds(Responses responses, int fewest) {

  /** Fewer than so many known people are never shown as a group. */
  public static final int FEWEST = 3;

  /**
   * By what is known of each person.
   *
   * @param named by row; null for who belongs to no group
   * @param order of the groups
   */
  public Ground named(By by, List<@Nullable String> named, Comparator<String> order) {
    Grouping grouping = Grouping.named(by, named, order).withoutSmall(fewest);
    OpinionSpace space = OpinionSpace.of(responses);
    return Ground.of(responses, grouping, points(space, grouping));
  }

  /** By who stands near whom; who has said too little to shape the groups joins the nearest. */
  public Ground computed() {
    OpinionSpace space = OpinionSpace.of(responses);
    double[][] shaping =
        IntStream.of(space.shaping()).mapToObj(space::place).toArray(double[][]::new);
    Clusters found = Clusters.of(shaping);
    int[] joined = joined(space, found);
    Clusters large = found.withoutSmall(fewest, joined);
    boolean merged = large.centres().length < found.centres().length;
    List<String> letters =
        IntStream.range(0, large.centres().length).mapToObj(Grounds::letter).toList();
    Grouping grouping =
        new Grouping(By.OPINION, joined(space, large), letters, found.silhouette(), merged);
    return Ground.of(responses, grouping, points(space, grouping));
  }

  private int[] joined(OpinionSpace space, Clusters clusters) {
    int[] groupOf =
        IntStream.range(0, responses.people())
            .map(person -> clusters.nearest(space.place(person)))
            .toArray();
    int[] shaping = space.shaping();
    for (int i = 0; i < shaping.length; i++) {
      groupOf[shaping[i]] = clusters.groupOf()[i];
    }
    return groupOf;
  }

  private static String letter(int group) {
    return String.valueOf((char) ('A' + group));
  }

  private static List<Ground.Point> points(OpinionSpace space, Grouping grouping) {
    return IntStream.of(space.shaping())
        .mapToObj(
            person -> {
              double[] place = space.place(person);
              return new Ground.Point(place[0], place[1], grouping.groupOf()[person]);
            })
        .sorted(Comparator.comparingDouble(Ground.Point::x).thenComparingDouble(Ground.Point::y))
        .toList();
  }
}
