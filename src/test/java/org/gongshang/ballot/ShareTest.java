package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At least and more than a share, in whole people. */
class ShareTest {

  private static final Share TWO_THIRDS = Share.parse(">=2/3");
  private static final Share MORE_THAN_HALF = Share.parse(">1/2");

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "10, 15, true", "9, 15, false", "18, 27, true", "17, 27, false", "11, 16, true",
    "10, 16, false", "12, 17, true", "11, 17, false", "1, 1, true", "0, 1, false",
    "1, 2, false", "2, 2, true", "2, 3, true", "67, 100, true", "66, 100, false",
    "0, 0, false", "1431655766, 2147483647, true", "1431655764, 2147483647, false"
  })
  void exactly_two_thirds_are_at_least_two_thirds(int part, int whole, boolean met) {
    assertThat(TWO_THIRDS.isMet(part, whole)).isEqualTo(met);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "12, 23, true",
    "11, 23, false",
    "12, 24, false",
    "13, 24, true",
    "1, 1, true",
    "1, 2, false",
    "2, 2, true",
    "0, 1, false",
    "0, 0, false",
    "2, 3, true",
    "1, 3, false",
    "1073741824, 2147483647, true",
    "1073741823, 2147483647, false"
  })
  void exactly_half_is_not_more_than_half(int part, int whole, boolean met) {
    assertThat(MORE_THAN_HALF.isMet(part, whole)).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"10, 15", "18, 27", "2, 3"})
  void exactly_two_thirds_are_not_more_than_two_thirds(int part, int whole) {
    assertThat(Share.parse(">2/3").isMet(part, whole)).isFalse();
    assertThat(Share.parse(">2/3").isMet(part + 1, whole)).isTrue();
  }

  @Test
  void the_number_that_people_are_told_is_the_smallest_that_reaches_it() {
    for (String text : List.of(">=2/3", ">1/2", ">=1/2", ">2/3", ">=3/4", ">=1/1", ">=1/100")) {
      Share share = Share.parse(text);
      for (int whole = 1; whole <= 500; whole++) {
        int needed = share.needed(whole);
        assertThat(share.isMet(needed, whole)).as("%s of %s", text, whole).isTrue();
        assertThat(share.isMet(needed - 1, whole)).as("%s of %s", text, whole).isFalse();
      }
    }
  }

  @Test
  void it_is_stored_and_said_as_it_is() {
    assertThat(List.of(TWO_THIRDS, MORE_THAN_HALF)).hasToString("[>=2/3, >1/2]");
    assertThat(TWO_THIRDS.words()).isEqualTo("不少于三分之二");
    assertThat(MORE_THAN_HALF.words()).isEqualTo("超过半数");
    assertThat(Share.parse(">=17/20").words()).isEqualTo("不少于 20 分之 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {">=3/2", ">2/2", ">=0/2", ">=1/0", "2/3", "=2/3", ">=a/b", "", ">=-1/2"})
  void a_share_that_nobody_can_reach_does_not_exist(String text) {
    assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
