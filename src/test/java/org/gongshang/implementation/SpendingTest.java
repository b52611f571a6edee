package org.gongshang.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {

  private static final Yuan BUDGET = Yuan.of("186000");

  @ParameterizedTest
  @CsvSource({"0,0,false", "167399.99,89,false", "167400,90,true", "186000,100,true"})
  void is_marked_from_ninety_per_cent(String spent, int percent, boolean near) {
    Spending spending = Spending.within(Yuan.of(spent), BUDGET);
    assertThat(spending.percent()).isEqualTo(percent);
    assertThat(spending.isNear(90)).isEqualTo(near);
  }

  @Test
  void a_cent_above_the_budget_is_refused() {
    assertThatThrownBy(() -> Spending.within(Yuan.of("186000.01"), BUDGET))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("implementation.spent.aboveBudget"));
  }
}
