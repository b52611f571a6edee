package org.gongshang.project;

import java.time.LocalDate;
import org.gongshang.workflow.Answers;
import org.jspecify.annotations.Nullable;

/** What the rules look at in a plan; null is what is not yet filled in as it should be. */
record PlanFigures(
    @Nullable ProjectClass projectClass, @Nullable Yuan budget, @Nullable LocalDate deadline) {

  static PlanFigures of(PlanDraft draft) {
    return new PlanFigures(draft.projectClass(), draft.budget(), draft.deadline());
  }

  static PlanFigures of(Answers known) {
    return new PlanFigures(
        known.optionalText("projectClass").map(ProjectClass::of).orElse(null),
        known.optionalNumber("budget").filter(Yuan::isOne).map(Yuan::new).orElse(null),
        known.optionalDate("deadline").orElse(null));
  }
}
