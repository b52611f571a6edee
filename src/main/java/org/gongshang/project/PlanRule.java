package org.gongshang.project;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongshang.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a plan must satisfy before it goes to the approver, rule by rule. */
enum PlanRule {
  COSTS_SOMETHING("budget") {
    @Override
    Optional<Refusal> fault(PlanFigures plan, ProjectRules rules, LocalDate today) {
      return Optional.ofNullable(plan.budget())
          .filter(Yuan.ZERO::equals)
          .map(nothing -> new Refusal("project.budget.nothing"));
    }
  },
  WITHIN_CAP_OF_CLASS("budget") {
    @Override
    Optional<Refusal> fault(PlanFigures plan, ProjectRules rules, LocalDate today) {
      ProjectClass projectClass = plan.projectClass();
      Yuan budget = plan.budget();
      if (projectClass == null || budget == null) {
        return Optional.empty();
      }
      Yuan cap = rules.cap(projectClass);
      return budget.isMoreThan(cap)
          ? Optional.of(aboveCap(projectClass, budget, cap))
          : Optional.empty();
    }
  },
  DEADLINE_AHEAD("deadline") {
    @Override
    Optional<Refusal> fault(PlanFigures plan, ProjectRules rules, LocalDate today) {
      return Optional.ofNullable(plan.deadline())
          .filter(deadline -> !deadline.isAfter(today))
          .map(deadline -> new Refusal("project.deadline.past", deadline, today));
    }
  };

  private final String field;

  PlanRule(String field) {
    this.field = field;
  }

  /** Of the form, where the person is told. */
  String field() {
    return field;
  }

  /** Empty where the rule is kept, and where what it looks at is missing. */
  abstract Optional<Refusal> fault(PlanFigures plan, ProjectRules rules, LocalDate today);

  private static Refusal aboveCap(ProjectClass projectClass, Yuan budget, Yuan cap) {
    Locale locale = LocaleContextHolder.getLocale();
    return new Refusal(
        "project.budget.aboveCap",
        new DefaultMessageSourceResolvable("project.class." + projectClass.key()),
        cap.spoken(locale),
        budget.spoken(locale),
        projectClass.ordinal() + 1);
  }
}
