package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.workflow.model.Catalogue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${quorate}",
        "#{!quorate}",
        "${!(quorate && hasItem)}",
        "${resolution == 'adopted'}",
        "${resolution!='adopted'||quorate}",
        "${openObjections > 0 && rectifications <= 2}",
        "${ ( level < 3 || quorate ) && hasItem == true }",
        "${true}"
      })
  void conditionsAreAllowed(String expression) throws Expression.Refused {
    assertThat(Expression.kind(expression, Models.catalogue().variables())).isEqualTo(Kind.FLAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "${}",
        "${ }",
        "quorate",
        "${quorate} ${hasItem}",
        "${quorate}x",
        "${quorate} or ${hasItem}",
        "${''.getClass()}",
        "${resolution.class}",
        "${resolution['class']}",
        "${resolution == \"adopted\"}",
        "${resolution == 'a\\'b'}",
        "${resolution = 'a'}",
        "${quorate and hasItem}",
        "${empty resolution}",
        "${quorate ? true : false}",
        "${level + 1 > 2}",
        "${level}${level}",
        "${quorate;hasItem}",
        "${quorate &&}",
        "${(quorate}",
        "${quorate)}",
        "${unknown}",
        "${execution}",
        "${dataSource}",
        "${level == '1'}",
        "${resolution > 'a'}",
        "${!resolution}",
        "${level && quorate}",
        "${now()}",
        "${\u0000quorate}",
        "${quorate\u2028}"
      })
  void everythingElseIsRefused(String expression) {
    assertThatThrownBy(() -> Expression.kind(expression, Models.catalogue().variables()))
        .isInstanceOf(Expression.Refused.class);
  }

  @Test
  void lengthIsLimited() {
    assertThatThrownBy(
            () ->
                Expression.kind(
                    "${" + "!".repeat(100_000) + "quorate}", Models.catalogue().variables()))
        .isInstanceOf(Expression.Refused.class);
  }
}
