package org.gongshang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-9-1", "2026/09/01", "2026.9.1", "2026年9月1日", "20260901", " 2026 年 9 月 1 日"})
  void a_day_is_read_as_people_write_it(String text) {
    assertThat(Days.of(text)).contains(LocalDate.of(2026, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "26-9-1", "2026-13-1", "明天", "2026"})
  void what_is_no_day_is_none(String text) {
    assertThat(Days.of(text)).isEmpty();
  }
}
