package org.gongshang.council;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Sector;

/** What is wrong with the result of an election; all of it at once, each where it was entered. */
class ElectionCheck {

  /** Nobody asks more people than this; what is beyond is a slip of the finger. */
  static final int MOST = 10_000_000;

  private final Composition rule;
  private final Map<Long, Candidate> standing;
  private final ElectionResult result;
  private final List<Refusal> faults = new ArrayList<>();

  ElectionCheck(Composition rule, List<Candidate> standing, ElectionResult result) {
    this.rule = rule;
    this.standing = standing.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    this.result = result;
  }

  List<Refusal> faults() {
    numbers();
    everybody();
    result.lines().forEach(this::votes);
    alternates();
    members();
    return List.copyOf(faults);
  }

  private void numbers() {
    if (result.eligible() < 1 || result.eligible() > MOST) {
      faults.add(new Refusal("council.result.eligible.number", MOST));
    }
    if (result.turnout() < 1 || result.turnout() > result.eligible()) {
      faults.add(new Refusal("council.result.turnout.number", result.eligible()));
    }
  }

  /** Each candidate has a line, and nobody else. */
  private void everybody() {
    Set<Long> named = new HashSet<>();
    result.lines().forEach(line -> named.add(line.candidate()));
    if (!named.equals(standing.keySet()) || named.size() != result.lines().size()) {
      throw new Refusal("council.term.stale");
    }
  }

  private void votes(ElectionResult.Line line) {
    if (line.votes() < 0 || line.votes() > result.turnout()) {
      faults.add(new Refusal("council.result.votes.number", line.candidate(), result.turnout()));
    }
  }

  /** The alternates of a sector have ranks from 1, each once, and are not too many. */
  private void alternates() {
    Map<Sector, Set<Integer>> ranks = new EnumMap<>(Sector.class);
    Map<Sector, Integer> counted = new HashMap<>();
    for (ElectionResult.Line line : result.lines()) {
      if (line.outcome() == Standing.ALTERNATE) {
        Sector sector = sector(line);
        int so_far = counted.merge(sector, 1, Integer::sum);
        ranks.computeIfAbsent(sector, none -> new HashSet<>()).add(line.position());
        if (line.position() < 1 || ranks.get(sector).size() < so_far) {
          faults.add(new Refusal("council.result.rank.number", line.candidate()));
        }
      }
    }
    int all = counted.values().stream().mapToInt(Integer::intValue).sum();
    if (all > rule.alternates()) {
      faults.add(new Refusal("council.result.alternates.tooMany", rule.alternates(), all));
    }
  }

  /** Those elected make up a council as the rule wants it. */
  private void members() {
    Map<Sector, Integer> sizes = new EnumMap<>(Sector.class);
    result.lines().stream()
        .filter(line -> line.outcome() == Standing.MEMBER)
        .forEach(line -> sizes.merge(sector(line), 1, Integer::sum));
    rule.lacks(sizes).forEach(lack -> faults.add(lack.refusal()));
  }

  private Sector sector(ElectionResult.Line line) {
    Candidate candidate = standing.get(line.candidate());
    if (candidate == null) {
      throw new Refusal("council.term.stale");
    }
    return candidate.sector();
  }
}
