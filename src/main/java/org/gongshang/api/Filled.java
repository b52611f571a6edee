package org.gongshang.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
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

  private static List<String> texts(@Nullable JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(item -> texts.addAll(texts(item)));
    } else if (value != null && !value.isNull()) {
      texts.add(value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
    }
    return texts;
  }
}
