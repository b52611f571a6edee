package org.gongshang.council.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;
import org.gongshang.council.Candidate;
import org.gongshang.council.ElectionResult;
import org.gongshang.council.Standing;
import org.jspecify.annotations.Nullable;

/** The result of an election as it was typed, field by field; kept when it is refused. */
public class ResultForm {

  private final Map<String, String> typed;
  private final List<Refusal> faults = new ArrayList<>();

  ResultForm(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  /** As it was typed. */
  public String of(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /**
   * @throws Refusal naming every field that holds no number
   */
  ElectionResult result(List<Candidate> candidates) {
    int eligible = number("eligible", "council.result.eligible.missing", "");
    int turnout = number("turnout", "council.result.turnout.missing", "");
    List<ElectionResult.Line> lines = candidates.stream().map(this::line).toList();
    LocalDate from = typed.containsKey("from") ? day() : null;
    Refusal.throwIfAny(faults);
    return new ElectionResult(eligible, turnout, lines, from);
  }

  private ElectionResult.Line line(Candidate candidate) {
    String id = String.valueOf(candidate.id());
    Standing outcome = outcome(of("outcome-" + id));
    int rank =
        outcome == Standing.ALTERNATE
            ? number("rank-" + id, "council.result.rank.number", candidate.id())
            : 0;
    return new ElectionResult.Line(
        candidate.id(),
        number("votes-" + id, "council.result.votes.missing", candidate.id()),
        outcome,
        rank);
  }

  private @Nullable LocalDate day() {
    Optional<LocalDate> day = TypedDay.of(of("from"));
    if (day.isEmpty()) {
      faults.add(new Refusal("council.result.from.missing"));
    }
    return day.orElse(null);
  }

  private static @Nullable Standing outcome(String key) {
    for (Standing each : Standing.values()) {
      if (each.key().equals(key)) {
        return each;
      }
    }
    return null;
  }

  private int number(String field, String fault, Object of) {
    try {
      return Integer.parseInt(of(field));
    } catch (NumberFormatException none) {
      faults.add(new Refusal(fault, of));
      return 0;
    }
  }
}
