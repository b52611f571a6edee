package org.gongshang.scoring;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;

/** What was typed about a criterion. */
public record CriterionForm(String criterion, String best) {

  static final CriterionForm EMPTY = new CriterionForm("", "");

  private static final int LONGEST = 30;

  public CriterionForm {
    criterion = TypedLine.stripped(criterion);
    best = TypedLine.stripped(best);
  }

  /**
   * @throws Refusal with everything that is wrong
   */
  Criterion read(String scoring, int position) {
    List<Refusal> faults = new ArrayList<>();
    TypedLine.check("scoring.fault.criterion", criterion, LONGEST, true, faults);
    int points = ScoringForm.whole(best, 1, Criterion.FULL, "scoring.fault.best", faults);
    Refusal.throwIfAny(faults);
    return new Criterion(0, scoring, position, criterion, points);
  }
}
