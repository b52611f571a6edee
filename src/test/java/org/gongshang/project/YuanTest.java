package org.gongshang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.gongshang.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "186000|18.6 万元|186,000.00",
        "10000|1 万元|10,000.00",
        "9999.99|9,999.99 元|9,999.99",
        "0|0 元|0.00",
        "1234567.89|1,234,567.89 元|1,234,567.89",
        "120000000|12,000 万元|120,000,000.00"
      })
  void is_said_as_people_say_it(String amount, String spoken, String full) {
    assertThat(Yuan.of(amount).spoken(Locale.CHINA)).isEqualTo(spoken);
    assertThat(Yuan.of(amount).full()).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.001", "1000000000000"})
  void refuses_what_is_no_amount(String amount) {
    BigDecimal typed = new BigDecimal(amount);
    assertThatIllegalArgumentException().isThrownBy(() -> new Yuan(typed));
    assertThatThrownBy(() -> Yuan.entered(typed)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "1,0,100", "89.99,100,89", "90,100,90", "100,100,100", "1,3,33"})
  void is_a_share_of_another_rounded_down(String part, String whole, int percent) {
    assertThat(Yuan.of(part).percentOf(Yuan.of(whole))).isEqualTo(percent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1.00", "1.000"})
  void is_the_same_however_it_was_typed(String amount) {
    assertThat(Yuan.of(amount)).isEqualTo(Yuan.of("1"));
  }
}
