package org.gongshang.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyTest {

  @ParameterizedTest
  @CsvSource({
    "138 0000 2046,138****2046",
    "+86 138-0000-2046,138****2046",
    "010-64123456,010****3456",
    "5550142,****"
  })
  void a_number_keeps_its_first_three_and_last_four_digits(String phone, String masked) {
    assertThat(Privacy.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "请打 13800002046 找张师傅,请打 138****2046 找张师傅",
    "138 0000 2046、139-0000-1234,138****2046、139****1234",
    "社区电话 010-64123456,社区电话 010-64123456",
    "合同号 2026138000020461,合同号 2026138000020461",
    "+8613800002046,138****2046",
    "预算 186000 元，2026-12-30 完工,预算 186000 元，2026-12-30 完工"
  })
  void mobile_numbers_in_a_text_are_masked_and_nothing_else(String text, String masked) {
    assertThat(Privacy.phonesIn(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"孙丽,孙", "欧阳海,欧阳", "𠮷田,𠮷", "'',''"})
  void a_surname_is_one_whole_character_or_a_double_surname(String name, String surname) {
    assertThat(Privacy.surname(name)).isEqualTo(surname);
  }
}
