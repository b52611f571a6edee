package org.gongshang.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form.
 *
 * @param deployment of the form that was shown
 * @param data values by field key: text, number, true or false, or a list of these
 */
record Filled(String deployment, Map<String, JsonNode> data) {

  @JsonCreator
  Filled(@Nullable String deployment, @Nullable Map<String, JsonNode> data) {
    this.deployment = deployment == null ? "" : deployment;
    this.data = data == null ? Map.of() : new LinkedHashMap<>(data);
    this.data.values().forEach(Filled::checkPlain);
  }

  private static void checkPlain(@Nullable JsonNode value) {
    if (value == null || value.isValueNode()) {
      return;
    }
    boolean plainList = value.isArray();
    for (JsonNode item : value) {
      plainList &= item.isValueNode();
    }
    if (!plainList) {
      throw new IllegalArgumentException("a value is text, number, true, false or a list of them");
    }
  }

  Typed typed() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    data.forEach((key, value) -> values.put(key, texts(value)));
    return Typed.ofValues(values);
  }

  /** Numbers of everyday size without an exponent; the form's check knows no other. */
  private static String text(JsonNode value) {
    boolean everyday = value.isFloatingPointNumber() && Math.abs(value.doubleValue()) < 1e15;
    return everyday
        ? BigDecimal.valueOf(value.doubleValue())
            .setScale(20, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : value.asText();
  }

  private static List<String> texts(@Nullable JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(item -> texts.addAll(texts(item)));
    } else if (value != null && !value.isNull()) {
      texts.add(text(value));
    }
    return texts;
  }
}
