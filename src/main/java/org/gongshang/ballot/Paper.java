package org.gongshang.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one voter says: points by option, 1 for each that is chosen; nothing at all where they
 * abstain. In one line {@code abstain}, {@code a,b} or {@code a=3,b=0}.
 */
public record Paper(SortedMap<String, Integer> points) {

  static final String ABSTAIN = "abstain";
  static final String AGREE = "agree";
  static final String DISAGREE = "disagree";

  public Paper {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  public static Paper abstention() {
    return new Paper(new TreeMap<>());
  }

  /** As {@link #line} writes it. */
  public static Paper parse(String line) {
    SortedMap<String, Integer> points = new TreeMap<>();
    for (String mark : marks(line)) {
      int sign = mark.indexOf('=');
      points.put(
          sign < 0 ? mark : mark.substring(0, sign),
          sign < 0 ? 1 : Integer.parseInt(mark.substring(sign + 1)));
    }
    points.remove(ABSTAIN);
    return new Paper(points);
  }

  static List<String> marks(String line) {
    return List.of(line.split(","));
  }

  public boolean abstains() {
    return points.isEmpty();
  }

  public boolean chooses(String option) {
    return points.containsKey(option);
  }

  /** The same for the same vote, in whatever order it was marked. */
  public String line(Method method) {
    if (abstains()) {
      return ABSTAIN;
    }
    List<String> marks = new ArrayList<>();
    points.forEach(
        (option, given) -> marks.add(method == Method.SCORE ? option + "=" + given : option));
    return String.join(",", marks);
  }
}
