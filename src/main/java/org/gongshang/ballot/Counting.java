package org.gongshang.ballot;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the papers of a closed ballot in whole numbers, and says what that decides. */
final class Counting {

  private final BallotRule rule;
  private final List<Option> options;
  private final List<Tally> papers;
  private final Set<String> chosen = new HashSet<>();
  private final Set<String> tied = new HashSet<>();

  /** So many papers that say the same. */
  record Tally(String choice, int papers) {}

  private Counting(BallotRule rule, List<Option> options, List<Tally> papers) {
    this.rule = rule;
    this.options = options;
    this.papers = papers;
  }

  static Count of(
      BallotRule rule,
      List<Option> options,
      List<Tally> papers,
      @Nullable String fault,
      Instant at) {
    return new Counting(rule, options, papers).count(fault, at);
  }

  private Count count(@Nullable String fault, Instant at) {
    int cast = papers.stream().mapToInt(Tally::papers).sum();
    if (fault != null) {
      return new Count(rule.roundId(), rule.voters(), cast, 0, false, false, fault, at, List.of());
    }
    int abstained =
        papers.stream()
            .filter(tally -> Paper.parse(tally.choice()).abstains())
            .mapToInt(Tally::papers)
            .sum();
    List<Figure> figures = figures();
    decide(figures, cast - abstained);
    boolean adopted =
        rule.method() == Method.YES_NO ? chosen.contains(Paper.AGREE) : !chosen.isEmpty();
    return new Count(
        rule.roundId(),
        rule.voters(),
        cast,
        abstained,
        !tied.isEmpty(),
        adopted,
        null,
        at,
        figures.stream().map(this::marked).toList());
  }

  private Figure marked(Figure figure) {
    return new Figure(
        figure.position(),
        figure.option(),
        figure.votes(),
        figure.points(),
        chosen.contains(figure.option()),
        tied.contains(figure.option()));
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Option option : options) {
      int votes = 0;
      long points = 0;
      for (Tally tally : papers) {
        int given = Paper.parse(tally.choice()).points().getOrDefault(option.key(), 0);
        votes += given > 0 ? tally.papers() : 0;
        points += (long) given * tally.papers();
      }
      figures.add(new Figure(figures.size() + 1, option.key(), votes, points, false, false));
    }
    return figures;
  }

  private void decide(List<Figure> figures, int saying) {
    Policy policy = Policy.of(rule);
    if (policy == null) {
      return; // whoever holds the ballot selects
    }
    Predicate<Figure> enough = each -> policy.adopts(each.votes(), rule.voters(), saying);
    switch (rule.method()) {
      case YES_NO ->
          figures.stream()
              .filter(each -> each.option().equals(Paper.AGREE))
              .filter(enough)
              .forEach(each -> chosen.add(each.option()));
      case APPROVAL, SCORE -> seat(ranked(figures, enough));
      case BUDGET -> fund(ranked(figures, enough));
    }
  }

  /** Those with most points first; each group came out equal and stands in the paper's order. */
  private List<List<Figure>> ranked(List<Figure> figures, Predicate<Figure> enough) {
    Map<Long, List<Figure>> byPoints =
        new TreeMap<>(
            figures.stream()
                .filter(enough)
                .sorted(comparingInt(Figure::position))
                .collect(groupingBy(Figure::points)));
    List<List<Figure>> ranked = new ArrayList<>(byPoints.values());
    Collections.reverse(ranked);
    return ranked;
  }

  private void seat(List<List<Figure>> ranked) {
    int free = rule.seats();
    for (List<Figure> equal : ranked) {
      if (equal.size() > free && free > 0 && rule.tie() == Tie.UNDECIDED) {
        equal.forEach(each -> tied.add(each.option()));
        return;
      }
      equal.stream().limit(free).forEach(each -> chosen.add(each.option()));
      free -= Math.min(free, equal.size());
    }
  }

  private void fund(List<List<Figure>> ranked) {
    long left = rule.budget();
    for (List<Figure> sameVotes : ranked) {
      long still = left;
      List<Figure> equal = sameVotes.stream().filter(each -> cost(each) <= still).toList();
      long together = equal.stream().mapToLong(this::cost).sum();
      if (together > left && equal.size() > 1 && rule.tie() == Tie.UNDECIDED) {
        // what comes after must not take the money of those that are still to be decided between
        equal.forEach(each -> tied.add(each.option()));
        return;
      }
      for (Figure each : equal) {
        if (cost(each) <= left) {
          chosen.add(each.option());
          left -= cost(each);
        }
      }
    }
  }

  private long cost(Figure figure) {
    return options.get(figure.position() - 1).cost();
  }
}
