package org.gongshang.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshang.opinion.ground.Ground;
import org.gongshang.opinion.ground.Ground.Point;

/**
 * The opinion space as it is drawn: each person a sign of their group, around each group a line.
 *
 * @param part whether only some of the people are drawn, as they are many
 * @param hulls corners of the line around each group, as SVG has them; empty where it has no area
 */
public record Picture(List<Mark> marks, boolean part, List<String> hulls, List<Mark> names) {

  /** More signs hide each other, and a phone draws them slowly. */
  static final int MOST = 1_500;

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int EDGE = 28;

  /** A place on the picture, from its upper left corner. */
  public record Mark(long x, long y, int group) {}

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  static Picture of(Ground ground) {
    List<Mark> marks = placed(ground.points());
    List<String> hulls = new ArrayList<>();
    List<Mark> names = new ArrayList<>();
    for (int group = 0; group < ground.groups().size(); group++) {
      int of = group;
      List<Mark> members = marks.stream().filter(mark -> mark.group == of).toList();
      hulls.add(line(hull(members)));
      if (!members.isEmpty()) {
        names.add(middle(members, group));
      }
    }
    List<Mark> drawn = some(marks);
    return new Picture(drawn, drawn.size() < marks.size(), hulls, names);
  }

  /**
   * Every so manieth of many; they come in the order of their places, so each corner keeps some.
   */
  private static List<Mark> some(List<Mark> marks) {
    int step = Math.max(1, (marks.size() + MOST - 1) / MOST);
    return IntStream.range(0, marks.size())
        .filter(i -> i % step == 0)
        .mapToObj(marks::get)
        .toList();
  }

  private static List<Mark> placed(List<Point> points) {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double low = points.stream().mapToDouble(Point::y).min().orElse(0);
    double wide = points.stream().mapToDouble(Point::x).max().orElse(0) - left;
    double high = points.stream().mapToDouble(Point::y).max().orElse(0) - low;
    return points.stream()
        .map(
            point ->
                new Mark(
                    scaled(point.x() - left, wide, WIDTH),
                    HEIGHT - scaled(point.y() - low, high, HEIGHT),
                    point.group()))
        .toList();
  }

  private static long scaled(double from, double whole, int room) {
    return whole == 0 ? room / 2 : Math.round(EDGE + from / whole * (room - 2 * EDGE));
  }

  private static Mark middle(List<Mark> members, int group) {
    return new Mark(
        Math.round(members.stream().mapToLong(Mark::x).average().orElse(0)),
        Math.round(members.stream().mapToLong(Mark::y).average().orElse(0)),
        group);
  }

  /** Corners of the smallest convex shape around the places: Andrew's monotone chain. */
  static List<Mark> hull(List<Mark> places) {
    List<Mark> sorted =
        places.stream()
            .distinct()
            .sorted(Comparator.comparingLong(Mark::x).thenComparingLong(Mark::y))
            .toList();
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Mark> reversed =
        IntStream.range(0, sorted.size()).mapToObj(i -> sorted.get(sorted.size() - 1 - i)).toList();
    return Stream.concat(half(sorted).stream(), half(reversed).stream()).toList();
  }

  private static List<Mark> half(List<Mark> sorted) {
    List<Mark> corners = new ArrayList<>();
    for (Mark place : sorted) {
      while (corners.size() > 1
          && turn(corners.get(corners.size() - 2), corners.get(corners.size() - 1), place) <= 0) {
        corners.remove(corners.size() - 1);
      }
      corners.add(place);
    }
    corners.remove(corners.size() - 1);
    return corners;
  }

  private static long turn(Mark a, Mark b, Mark c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  }

  private static String line(List<Mark> corners) {
    return corners.size() < 3
        ? ""
        : corners.stream()
            .map(corner -> String.format(Locale.ROOT, "%d,%d", corner.x, corner.y))
            .collect(Collectors.joining(" "));
  }
}
