package org.gongshang.opinion.ground;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a round comes to under one way of grouping.
 *
 * @param people who reacted to anything
 * @param lines by statement
 * @param points one for each person who stands in the picture, in no telling order
 * @param silhouette of calculated groups; 0 for others
 * @param merged whether small groups were put together with others
 */
public record Ground(
    By by,
    int people,
    List<Group> groups,
    List<Line> lines,
    List<Point> points,
    double silhouette,
    boolean merged) {

  /**
   * A group.
   *
   * @param key A, B, C … or what others call it
   */
  public record Group(String key, int size, List<Typical> typical) {}

  /**
   * A statement.
   *
   * @param statement its column
   * @param all everybody, also who is in no group
   * @param groups in the order of {@link Ground#groups}
   */
  public record Line(int statement, Tally all, List<Tally> groups, Consensus consensus) {}

  /**
   * Where a person stands.
   *
   * @param group its place among the groups; −1 for none
   */
  public record Point(double x, double y, int group) {}

  /** Statements by how far all groups agree, the most first. */
  public List<Line> common() {
    return lines.stream()
        .sorted(
            Comparator.comparingDouble((Line line) -> line.consensus.product())
                .reversed()
                .thenComparingInt(Line::statement))
        .toList();
  }

  /** Statements by how far apart the groups are, the widest first. */
  public List<Line> divided() {
    return lines.stream()
        .sorted(
            Comparator.comparingDouble(Ground::gap).reversed().thenComparingInt(Line::statement))
        .toList();
  }

  /** The difference between the group that agrees most and the one that does least. */
  public static double gap(Line line) {
    double most = line.groups.stream().mapToDouble(Tally::p).max().orElse(0);
    return most - line.groups.stream().mapToDouble(Tally::p).min().orElse(0);
  }

  static Ground of(Responses responses, Grouping grouping, List<Point> points) {
    int[] groupOf = grouping.groupOf();
    List<String> keys = grouping.keys();
    Tally[][] tallies = responses.tallies(groupOf, keys.size());
    Tally[][] all = responses.tallies(new int[responses.people()], 1);
    List<Group> groups =
        IntStream.range(0, keys.size())
            .mapToObj(g -> new Group(keys.get(g), size(groupOf, g), Typical.of(g, tallies)))
            .toList();
    List<Line> lines =
        IntStream.range(0, tallies.length)
            .mapToObj(s -> line(s, all[s][0], List.of(tallies[s])))
            .toList();
    return new Ground(
        grouping.by(),
        responses.people(),
        groups,
        lines,
        points,
        grouping.silhouette(),
        grouping.merged());
  }

  private static Line line(int statement, Tally all, List<Tally> groups) {
    return new Line(statement, all, groups, Consensus.of(groups.isEmpty() ? List.of(all) : groups));
  }

  private static int size(int[] groupOf, int group) {
    return (int) Arrays.stream(groupOf).filter(of -> of == group).count();
  }
}
