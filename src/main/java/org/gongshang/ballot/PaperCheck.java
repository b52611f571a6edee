package org.gongshang.ballot;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshang.Refusal;

/** Reads what somebody marked on a paper, by the rules of the ballot; names what is wrong. */
final class PaperCheck {

  private final Method method;
  private final Limits limits;
  private final Map<String, Option> options;

  PaperCheck(Method method, Limits limits, List<Option> options) {
    this.method = method;
    this.limits = limits;
    this.options =
        options.stream()
            .collect(toMap(Option::key, option -> option, (one, same) -> one, LinkedHashMap::new));
  }

  static PaperCheck of(BallotRule rule, List<Option> options) {
    return new PaperCheck(rule.method(), rule.limits(), options);
  }

  /**
   * @param marks options that were chosen, with {@code =} and points where it asks for them; or
   *     alone the word that somebody abstains
   */
  Paper read(List<String> marks) {
    if (marks.contains(Paper.ABSTAIN)) {
      if (marks.size() > 1) {
        throw new Refusal("ballot.paper.notAlone");
      }
      return Paper.abstention();
    }
    if (marks.isEmpty()) {
      throw new Refusal("ballot.paper.empty");
    }
    SortedMap<String, Integer> points = new TreeMap<>();
    for (String mark : marks) {
      put(mark, points);
    }
    check(points);
    return new Paper(points);
  }

  /** Whether a stored line is one that could have been cast. */
  boolean isSound(String line) {
    try {
      return read(Paper.marks(line)).line(method).equals(line);
    } catch (Refusal notSound) {
      return false;
    }
  }

  private void put(String mark, SortedMap<String, Integer> points) {
    int sign = method == Method.SCORE ? mark.lastIndexOf('=') : -1;
    String key = sign < 0 ? mark : mark.substring(0, sign);
    Option option = options.get(key);
    if (option == null) {
      throw new Refusal("ballot.paper.unknown", key);
    }
    int given = method == Method.SCORE ? score(option, mark.substring(sign + 1)) : 1;
    if (points.put(key, given) != null) {
      throw new Refusal("ballot.paper.twice", option.title());
    }
  }

  private int score(Option option, String text) {
    int given = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    if (given < 0 || given > limits.highest()) {
      throw new Refusal("ballot.paper.range", option.title(), limits.highest());
    }
    return given;
  }

  private void check(Map<String, Integer> points) {
    switch (method) {
      case YES_NO -> most(points.size(), 1);
      case APPROVAL -> most(points.size(), limits.most());
      case SCORE -> complete(points);
      case BUDGET -> affordable(points);
    }
  }

  private static void most(int chosen, int most) {
    if (chosen > most) {
      throw new Refusal("ballot.paper.tooMany", most, chosen);
    }
  }

  private void complete(Map<String, Integer> points) {
    options.values().stream()
        .filter(option -> !points.containsKey(option.key()))
        .findFirst()
        .ifPresent(
            option -> {
              throw new Refusal("ballot.paper.missing", option.title());
            });
  }

  private void affordable(Map<String, Integer> points) {
    long cost =
        options.values().stream()
            .filter(option -> points.containsKey(option.key()))
            .mapToLong(Option::cost)
            .sum();
    if (cost > limits.budget()) {
      throw new Refusal("ballot.paper.overBudget", cost, limits.budget(), cost - limits.budget());
    }
  }
}
