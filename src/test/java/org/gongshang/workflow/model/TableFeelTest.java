package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFeelTest {

  private static final Set<String> NAMES = Set.of("category", "level", "urgency", "satisfied");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "3",
        "-3",
        "2.5",
        "true",
        "null",
        "\"road\"",
        "\"road\", \"parking\"",
        "\"a\\\"b\"",
        "\"// 道路 /* {} ..\"",
        "< 3",
        "> -3",
        "!= \"road\"",
        "[1..3]",
        "]-1..3[",
        "(1..3), 5",
        "[1..level]",
        "not(\"road\", \"parking\")",
        "not([1..3])",
        "level > 2 and urgency = \"ordinary\" or satisfied",
        "(level > 2 or satisfied) and level in [1..3]",
        "category in (\"road\", \"parking\")",
        "category in [\"road\", \"parking\"]",
        "starts with(category, \"ro\")",
        "string length(category) > 3"
      })
  void cellsThatOnlyCompareAreAllowed(String feel) {
    assertThat(TableFeel.isTest(feel, NAMES::contains)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function(x) x",
        "(function (x) x + 1)(1)",
        "{f: function/**/(n) n + 1, r: f(3)}.r",
        "function // c\n (n) n",
        "function(x) external { java: { class: \"java.lang.Math\" } }",
        "string(count(for i in 1..20000, j in 1..20000 return i))",
        "for i in 1..3 return i",
        "some i in 1..20000 satisfies i = 3",
        "every i in [1,2] satisfies i = 3",
        "if level > 2 then 1 else 2",
        "level instance of number",
        "level between 1 and 3",
        "now()",
        "string(now())",
        "category.class",
        "category[1]",
        "get entries({a:1})",
        "{a: 1}",
        "@\"2026-01-01\"",
        "1 + 1",
        "2 ** 9",
        "9e999",
        "1.2.3",
        "12345678901234567890",
        "1 /* */",
        "// comment",
        "\"open",
        "'road'",
        "\"a\\u0041\"",
        "unknown",
        "道路",
        "level >",
        "and",
        "[1..]",
        "[1..3",
        "1..3",
        "(1",
        "1)",
        "-\"a\"",
        "contains(category)",
        "contains(category, \"a\", \"b\")",
        "\u0000",
        "\"a\" \"b\""
      })
  void everythingElseIsRefused(String feel) {
    assertThat(TableFeel.isTest(feel, NAMES::contains)).isFalse();
    assertThat(TableFeel.isValue(feel, NAMES::contains)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "-3", "\"hours\"", "true", "null", "level", "level > 2", ""})
  void resultsAreValues(String feel) {
    assertThat(TableFeel.isValue(feel, NAMES::contains)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "< 3", "[1..3]", "1, 2"})
  void testsAreNoResults(String feel) {
    assertThat(TableFeel.isTest(feel, NAMES::contains)).isTrue();
    assertThat(TableFeel.isValue(feel, NAMES::contains)).isFalse();
  }

  @Test
  void lengthAndDepthAreLimited() {
    assertThat(TableFeel.isTest("1" + " or 1".repeat(4000), NAMES::contains)).isFalse();
    assertThat(TableFeel.isTest("\"" + "a".repeat(100_000) + "\"", NAMES::contains)).isFalse();
    assertThat(TableFeel.isTest("(".repeat(10) + "1" + ")".repeat(10), NAMES::contains)).isFalse();
    assertThat(TableFeel.isTest("not(".repeat(40) + "1" + ")".repeat(40), NAMES::contains))
        .isFalse();
  }
}
