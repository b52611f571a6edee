package org.gongshang.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/** A demand to put a matter right, and the unit's plan for it. */
record Rectification(
    long id,
    MatterNumber matter,
    int number,
    Cause cause,
    Outcome outcome,
    Instant requiredAt,
    @Nullable String plan,
    @Nullable LocalDate deadline,
    @Nullable Long plannedBy,
    @Nullable Instant plannedAt) {

  Rectification plan(String plan, LocalDate deadline, LocalDate today, long by, Instant at) {
    if (outcome != Outcome.RECTIFY || plannedAt != null) {
      throw new Refusal("evaluation.rectify.notNow");
    }
    Refusal.throwIfAny(fault(deadline, today));
    return new Rectification(
        id, matter, number, cause, outcome, requiredAt, plan, deadline, by, at);
  }

  static @Nullable Refusal fault(LocalDate deadline, LocalDate today) {
    return deadline.isAfter(today) ? null : new Refusal("evaluation.rectify.past", deadline, today);
  }
}
