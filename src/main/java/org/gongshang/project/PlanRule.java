package org.gongshang.project;

import java.time.LocalDate;
import java.util.Locale;
import org.gongshang.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a plan must satisfy before it goes to the approver, rule by rule. */
enum PlanRule {
  COSTS_SOMETHING {
    @Override
    void check(PlanDraft plan, ProjectRules rules, LocalDate today) {
      if (plan.budget().equals(Yuan.ZERO)) {
        throw new Refusal("project.budget.nothing");
      }
    }
  },
  WITHIN_CAP_OF_CLASS {
    @Override
    void check(PlanDraft plan, ProjectRules rules, LocalDate today) {
      Yuan cap = rules.cap(plan.projectClass());
      if (plan.budget().isMoreThan(cap)) {
        Locale locale = LocaleContextHolder.getLocale();
        throw new Refusal(
            "project.budget.aboveCap",
            new DefaultMessageSourceResolvable("project.class." + plan.projectClass().key()),
            cap.spoken(locale),
            plan.budget().spoken(locale),
            plan.projectClass().ordinal() + 1);
      }
    }
  },
  DEADLINE_AHEAD {
    @Override
    void check(PlanDraft plan, ProjectRules rules, LocalDate today) {
      if (!plan.deadline().isAfter(today)) {
        throw new Refusal("project.deadline.past", plan.deadline().toString(), today.toString());
      }
    }
  };

  abstract void check(PlanDraft plan, ProjectRules rules, LocalDate today);
}
