package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "孙丽",
        "欧阳·海",
        "𠮷田",
        "José",
        "e\u0301",
        "阿不都 热合曼",
        "👨\u200d👩\u200d👧",
        "O'Neil",
        ""
      })
  void namesOfEveryScriptAreKept(String name) {
    assertThat(PlainText.storable(name, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0",
        "孙\0丽",
        "孙\u0001丽",
        "孙\u202e丽",
        "孙\u2066丽",
        "孙\u200b丽",
        "孙\u200f丽",
        "孙\ufeff丽",
        "孙\u00ad丽",
        "孙\u2028丽",
        "孙\r\n丽",
        "孙\t丽",
        "孙\u3164丽",
        "孙\u2800丽",
        "孙\ufffe丽",
        "孙\ufdd0丽",
        "孙\udbff\udfff丽",
        "孙\ud83d丽",
        "\ude00"
      })
  void namesHideNothing(String name) {
    assertThat(PlainText.storable(name, false)).isFalse();
    assertThat(PlainText.storable(PlainText.shown(name, false), false)).isTrue();
  }

  @Test
  void longerTextsHaveLinesAndWhatIsPastedWithThem() {
    assertThat(PlainText.storable("第一行\n\t第二行\u200b", true)).isTrue();
    assertThat(PlainText.storable("一\0", true)).isFalse();
    assertThat(PlainText.storable("一\ud83d", true)).isFalse();
    assertThat(PlainText.storable("一\uffff", true)).isFalse();
    assertThat(PlainText.clean("一\r\n二\r三")).isEqualTo("一\n二\n三");
  }

  @Test
  void whatNobodySeesIsBlank() {
    for (String blank :
        new String[] {
          "",
          " ",
          "\u3000\u00a0",
          "\u200b\ufeff",
          "\u3164",
          "\u2800",
          "\ufffe\ufdd0",
          "\u0301",
          "\n"
        }) {
      assertThat(PlainText.isBlank(blank)).isTrue();
    }
    assertThat(PlainText.isBlank(" \u200b一")).isFalse();
  }

  @Test
  void anEmojiThatIsYoungerThanThisJavaIsText() {
    String young = new String(Character.toChars(0x1FAE9));

    assertThat(PlainText.storable(young, false)).isTrue();
    assertThat(PlainText.isBlank(young)).isFalse();
  }

  @Test
  void lengthIsCountedInCharacters() {
    assertThat(PlainText.length("𠮷😀一")).isEqualTo(3);
  }
}
