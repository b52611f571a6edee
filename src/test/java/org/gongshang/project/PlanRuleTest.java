package org.gongshang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRuleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ProjectRules RULES =
      new ProjectRules(
          new BigDecimal("500000"), new BigDecimal("200000"), new BigDecimal("300000"));

  @ParameterizedTest
  @CsvSource({
    "WORKS,500000,true", "WORKS,500000.01,false",
    "GOODS,200000,true", "GOODS,200000.01,false",
    "SERVICES,300000,true", "SERVICES,300000.01,false"
  })
  void WITHIN_CAP_OF_CLASS(ProjectClass projectClass, String budget, boolean allowed) {
    Refusal refusal =
        refusal(PlanRule.WITHIN_CAP_OF_CLASS, plan(projectClass, budget, TODAY.plusDays(1)));
    assertThat(refusal == null).isEqualTo(allowed);
  }

  @Test
  void the_refusal_names_cap_amount_and_row_of_the_rule() {
    Refusal refusal =
        refusal(
            PlanRule.WITHIN_CAP_OF_CLASS, plan(ProjectClass.GOODS, "260000", TODAY.plusDays(1)));
    assertThat(refusal.key()).isEqualTo("project.budget.aboveCap");
    assertThat(refusal.args()).hasSize(4).contains(2);
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,false", "1,true", "400,true"})
  void DEADLINE_AHEAD(int days, boolean allowed) {
    Refusal refusal =
        refusal(PlanRule.DEADLINE_AHEAD, plan(ProjectClass.WORKS, "1000", TODAY.plusDays(days)));
    assertThat(refusal == null).isEqualTo(allowed);
  }

  @Test
  void COSTS_SOMETHING() {
    assertThat(refusal(PlanRule.COSTS_SOMETHING, plan(ProjectClass.WORKS, "0", TODAY.plusDays(1))))
        .isNotNull();
    assertThat(
            PlanRule.COSTS_SOMETHING.fault(
                plan(ProjectClass.WORKS, "0.01", TODAY.plusDays(1)), RULES, TODAY))
        .isEmpty();
  }

  @Test
  void a_rule_is_silent_on_what_is_not_filled_in() {
    PlanFigures nothing = new PlanFigures(null, null, null);
    for (PlanRule rule : PlanRule.values()) {
      assertThat(rule.fault(nothing, RULES, TODAY)).isEmpty();
    }
  }

  private static Refusal refusal(PlanRule rule, PlanFigures plan) {
    return rule.fault(plan, RULES, TODAY).orElse(null);
  }

  private static PlanFigures plan(ProjectClass projectClass, String budget, LocalDate deadline) {
    return new PlanFigures(projectClass, Yuan.of(budget), deadline);
  }
}
