package org.gongshang.programme.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {

  @Test
  void budgets_stand_on_lines_or_behind_semicolons() {
    Division read = Division.of(" District ", "a：1,000\r\n\n b : 2.50;c:d:0；");

    assertThat(read.column()).isEqualTo("district");
    assertThat(read.budgets())
        .containsEntry("a", new BigDecimal("1000"))
        .containsEntry("b", new BigDecimal("2.50"))
        .containsEntry("c:d", BigDecimal.ZERO);
    assertThat(Division.of(read.column(), read.text())).isEqualTo(read);
  }

  @Test
  void nothing_divides_nothing() {
    assertThat(Division.of(null, " ; \n")).isEqualTo(Division.NONE);
    assertThat(Division.of("", "a:1").column()).isEqualTo("subregion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ":1", "a:", "a:-1", "a:1e3", "a:1;a:2", "a\u0000:1"})
  void what_is_no_budget_is_refused(String typed) {
    assertThatThrownBy(() -> Division.of("", typed)).isInstanceOf(Refusal.class);
  }

  @Test
  void so_many_subregions_has_nothing() {
    StringBuilder typed = new StringBuilder();
    for (int at = 0; at <= 200; at++) {
      typed.append("r").append(at).append(":1\n");
    }
    assertThatThrownBy(() -> Division.of("", typed.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessage("programme.fault.budgets.many");
    assertThatThrownBy(() -> Division.of("x".repeat(101), "a:1"))
        .hasMessage("programme.fault.divide");
  }
}
