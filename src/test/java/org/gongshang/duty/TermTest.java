package org.gongshang.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @CsvSource({
    "month, 2026-03-01, 2026-03-31",
    "last, 2026-02-01, 2026-02-28",
    "year, 2026-01-01, 2026-03-31",
    "nonsense, 2026-03-01, 2026-03-31",
    "'', 2026-03-01, 2026-03-31"
  })
  void a_term_has_a_first_and_a_last_day(String kind, LocalDate from, LocalDate to) {
    Term term = Term.of(kind, "", "", TODAY);

    assertThat(term.from()).isEqualTo(from);
    assertThat(term.to()).isEqualTo(to);
  }

  @Test
  void its_last_day_counts_to_midnight() {
    Term day = Term.of("range", "2026-02-28", "2026-02-28", TODAY);

    assertThat(day.start(ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-02-27T16:00:00Z");
    assertThat(day.end(ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-02-28T16:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2026-03-01, duty.fault.day",
    "2026-03-01, '', duty.fault.day",
    "2026-02-30, 2026-03-01, duty.fault.day",
    "+999999999-12-31, 2026-03-01, duty.fault.day",
    "三月一日, 2026-03-01, duty.fault.day",
    "2026-03-02, 2026-03-01, duty.fault.turned"
  })
  void days_that_say_nothing_are_refused(String from, String to, String why) {
    assertThatThrownBy(() -> Term.of("range", from, to, TODAY))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(why));
  }
}
