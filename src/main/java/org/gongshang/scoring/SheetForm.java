package org.gongshang.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What a juror typed for one candidate.
 *
 * @param points one for each criterion, in their order
 * @param recused {@code true} where they have an interest and do not score
 */
public record SheetForm(
    @Nullable List<String> points, @Nullable String recused, @Nullable String reason) {

  boolean isRecused() {
    return "true".equals(recused);
  }

  /** What was typed for the criterion at this place. */
  public String at(int index) {
    return points == null || index >= points.size() ? "" : TypedLine.stripped(points.get(index));
  }

  /** What is wrong, by the field at which it was typed. */
  List<Fault> faults(List<Criterion> criteria) {
    return isRecused() ? reasonFaults() : pointFaults(criteria);
  }

  private List<Fault> reasonFaults() {
    List<Refusal> found = new ArrayList<>();
    TypedLine.check(
        "scoring.fault.reason", TypedLine.stripped(reason), Sheet.LONGEST_RECUSAL, true, found);
    return found.stream().map(each -> new Fault("reason", each)).toList();
  }

  private List<Fault> pointFaults(List<Criterion> criteria) {
    List<Fault> found = new ArrayList<>();
    if (points != null && points.size() > criteria.size()) {
      found.add(new Fault("points0", new Refusal("scoring.fault.points.many", criteria.size())));
    }
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      if (number(i) < 0 || number(i) > criterion.best()) {
        found.add(
            new Fault(
                "points" + i,
                new Refusal("scoring.fault.points", criterion.name(), criterion.best())));
      }
    }
    return found;
  }

  private int number(int index) {
    String typed = at(index);
    return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
  }

  /**
   * @throws Refusal if anything is wrong
   */
  Sheet read(long candidateId, long accountId, List<Criterion> criteria, Instant at) {
    Refusal.throwIfAny(faults(criteria).stream().map(Fault::refusal).toList());
    if (isRecused()) {
      return new Sheet(candidateId, accountId, "", 0, TypedLine.stripped(reason), at);
    }
    List<Integer> given = IntStream.range(0, criteria.size()).map(this::number).boxed().toList();
    return new Sheet(
        candidateId,
        accountId,
        given.stream().map(String::valueOf).collect(Collectors.joining(",")),
        given.stream().mapToInt(Integer::intValue).sum(),
        null,
        at);
  }

  /** What is wrong at a field. */
  public record Fault(String field, Refusal refusal) {}
}
