package org.gongshang.implementation;

import java.util.Locale;
import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is spent of the budget. */
record Spending(Yuan spent, Yuan budget) {

  /** A cost above the budget needs a new plan first, not a later explanation. */
  static Spending within(Yuan spent, Yuan budget) {
    Refusal.throwIfAny(fault(spent, budget));
    return new Spending(spent, budget);
  }

  static @Nullable Refusal fault(Yuan spent, Yuan budget) {
    Locale locale = LocaleContextHolder.getLocale();
    return spent.isMoreThan(budget)
        ? new Refusal(
            "implementation.spent.aboveBudget", spent.spoken(locale), budget.spoken(locale))
        : null;
  }

  int percent() {
    return spent.percentOf(budget);
  }

  boolean isNear(int warnPercent) {
    return percent() >= warnPercent;
  }
}
