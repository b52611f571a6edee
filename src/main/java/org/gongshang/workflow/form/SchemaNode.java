package org.gongshang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshang.workflow.form.Finding.Code;
import org.jspecify.annotations.Nullable;

/** One component in the JSON, read with the findings that it gives rise to. */
record SchemaNode(JsonNode json, List<Finding> findings) {

  /** As JSON writes it, but of a size that can be counted with. */
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?([eE]-?\\d{1,2})?");

  String type() {
    return json.path("type").asText("");
  }

  String key() {
    String key = json.path("key").asText("");
    return key.isEmpty() ? json.path("id").asText(type()) : key;
  }

  Component.Head head() {
    return new Component.Head(
        json.path("id").asText(key()),
        key(),
        words(labelName(), "label_en"),
        words("description", "description_en"),
        json.path("validate").path("required").asBoolean(),
        json.path("layout").path("row").asText(""),
        columns(),
        hide(),
        new Words(property("hint"), property("hint_en")));
  }

  private String labelName() {
    if (!type().equals("datetime")) {
      return "label";
    }
    return json.path("subtype").asText().equals("time") ? "timeLabel" : "dateLabel";
  }

  private int columns() {
    int columns = json.path("layout").path("columns").asInt(0);
    return columns >= 1 && columns <= 16 ? columns : 0;
  }

  private @Nullable Condition hide() {
    String feel = json.path("conditional").path("hide").asText("");
    if (feel.isBlank()) {
      return null;
    }
    try {
      return Condition.parse(feel);
    } catch (ConditionParser.Unsupported e) {
      note(Code.UNSUPPORTED_CONDITION, feel);
      return null;
    }
  }

  Words words(String name, String english) {
    String chinese = json.path(name).asText("");
    if (chinese.startsWith("=")) {
      note(Code.UNSUPPORTED_PROPERTY, name);
    }
    return new Words(chinese, property(english));
  }

  Words adorner(String name) {
    return new Words(json.path("appearance").path(name).asText(""), property(name + "_en"));
  }

  String property(String name) {
    return json.path("properties").path(name).asText("");
  }

  int limit(String name, int otherwise) {
    BigDecimal limit = number(json.path("validate").path(name), name);
    return limit == null ? otherwise : Math.max(0, limit.intValue());
  }

  @Nullable BigDecimal number(JsonNode value, String name) {
    if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
      return null;
    }
    if (!PLAIN_NUMBER.matcher(value.asText()).matches()) {
      note(Code.BAD_NUMBER, name);
      return null;
    }
    return new BigDecimal(value.asText());
  }

  @Nullable String initial() {
    JsonNode value = json.path("defaultValue");
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** Properties that we do not honour, unless they are switched off. */
  void refuse(String... names) {
    for (String name : names) {
      JsonNode value = json.path(name);
      if (!value.isMissingNode() && !value.isNull() && !value.asText().matches("|false")) {
        note(Code.UNSUPPORTED_PROPERTY, name);
      }
    }
  }

  void note(Code code, String... args) {
    Finding finding = Finding.of(code, key(), args);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
