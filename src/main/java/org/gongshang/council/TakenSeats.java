package org.gongshang.council;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.people.Sector;

/** Members of councils by their number, and alternates by their ranks. */
public final class TakenSeats {

  private final Map<Long, Integer> members = new HashMap<>();
  private final Map<Long, Set<Rank>> ranks = new HashMap<>();

  public void add(Enrolment row) {
    if (row.waits()) {
      addRank(row.council(), row.sector(), row.rank());
    } else {
      addMembers(row.council(), 1);
    }
  }

  void addMembers(long council, int number) {
    members.merge(council, number, Integer::sum);
  }

  void addRank(long council, Sector sector, int position) {
    ranks.computeIfAbsent(council, none -> new HashSet<>()).add(new Rank(sector, position));
  }

  void addAll(TakenSeats others) {
    others.members.forEach(this::addMembers);
    others.ranks.forEach(
        (council, all) -> all.forEach(rank -> addRank(council, rank.sector(), rank.position())));
  }

  /** Adds the row, unless the rule leaves no place for it. */
  Optional<Refusal> take(Enrolment row, Composition rule) {
    Optional<Refusal> obstacle = row.waits() ? waiting(row, rule) : sitting(row, rule);
    if (obstacle.isEmpty()) {
      add(row);
    }
    return obstacle;
  }

  private Optional<Refusal> sitting(Enrolment row, Composition rule) {
    return members.getOrDefault(row.council(), 0) < rule.max()
        ? Optional.empty()
        : Optional.of(new Refusal("council.enrol.full", rule.max()));
  }

  private Optional<Refusal> waiting(Enrolment row, Composition rule) {
    if (row.rank() > rule.alternates()) {
      return Optional.of(new Refusal("council.enrol.rank.high", rule.alternates()));
    }
    Set<Rank> taken = ranks.getOrDefault(row.council(), Set.of());
    if (taken.contains(new Rank(row.sector(), row.rank()))) {
      return Optional.of(new Refusal("council.enrol.rank", row.rank()));
    }
    return taken.size() < rule.alternates()
        ? Optional.empty()
        : Optional.of(new Refusal("council.enrol.alternates", rule.alternates()));
  }

  private record Rank(Sector sector, int position) {}
}
