package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "72000|7.2 万元|CNY 72,000",
        "10000.00|1 万元|CNY 10,000",
        "8600.50|8,600.5 元|CNY 8,600.5",
        "123456.78|123,456.78 元|CNY 123,456.78",
        "120000001|12,000.0001 万元|CNY 120,000,001",
        "0|0 元|CNY 0"
      })
  void only_chinese_counts_in_tens_of_thousands_and_no_digit_is_lost(
      String amount, String chinese, String english) {
    assertThat(Money.said(new BigDecimal(amount), Locale.CHINA)).isEqualTo(chinese);
    assertThat(Money.said(new BigDecimal(amount), Locale.ENGLISH)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "72000|7.2 万元|CNY 72,000",
        "186543.21|18.65 万元|CNY 186,543",
        "186550|18.66 万元|CNY 186,550",
        "8600.50|8,600.5 元|CNY 8,600.5"
      })
  void figures_to_compare_are_rounded(String amount, String chinese, String english) {
    assertThat(Money.roughly(new BigDecimal(amount), Locale.CHINA)).isEqualTo(chinese);
    assertThat(Money.roughly(new BigDecimal(amount), Locale.ENGLISH)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "186000|186,000.00 元|CNY 186,000.00")
  void papers_have_every_digit(String amount, String chinese, String english) {
    assertThat(Money.exactly(new BigDecimal(amount), Locale.CHINA)).isEqualTo(chinese);
    assertThat(Money.exactly(new BigDecimal(amount), Locale.ENGLISH)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"186000.00|186,000", "74135.8|74,135.80", "0.005|0.01", "0|0"})
  void figures_without_a_unit_have_two_decimals_or_none(String amount, String shown) {
    assertThat(Money.figure(new BigDecimal(amount))).isEqualTo(shown);
  }
}
