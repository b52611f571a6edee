package org.gongshang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gongshang.workflow.form.Component.Choice;
import org.gongshang.workflow.form.Component.DateTimeInput;
import org.gongshang.workflow.form.Component.NumberInput;
import org.gongshang.workflow.form.Component.TextInput;
import org.gongshang.workflow.form.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Reads the components that carry a value. */
final class FieldReader {

  /** Longest text where the schema sets no limit, in code points. */
  private static final int LINE = 200;

  private static final int PAGE = 5_000;

  /** A pattern is read by calls within calls. */
  private static final int LONGEST_PATTERN = 500;

  private FieldReader() {}

  static Component.Field read(SchemaNode node) {
    return switch (node.type()) {
      case "number" -> number(node);
      case "datetime" -> dateTime(node);
      case "checkbox" -> new Component.Checkbox(node.head(), "true".equals(node.initial()));
      case "radio" -> choice(node, Choice.Style.RADIO);
      case "select" -> choice(node, Choice.Style.SELECT);
      case "checklist" -> choice(node, Choice.Style.CHECKLIST);
      case "filepicker" -> filePicker(node);
      default -> text(node);
    };
  }

  private static TextInput text(SchemaNode node) {
    boolean multiline = node.type().equals("textarea");
    return new TextInput(
        node.head(),
        multiline,
        node.limit("minLength", 0),
        node.limit("maxLength", multiline ? PAGE : LINE),
        format(node),
        pattern(node),
        node.adorner("prefixAdorner"),
        node.adorner("suffixAdorner"),
        node.initial());
  }

  private static TextInput.Format format(SchemaNode node) {
    return switch (node.json().path("validate").path("validationType").asText("")) {
      case "email" -> TextInput.Format.EMAIL;
      case "phone" -> TextInput.Format.PHONE;
      default -> TextInput.Format.ANY;
    };
  }

  private static @Nullable Pattern pattern(SchemaNode node) {
    String pattern = node.json().path("validate").path("pattern").asText("");
    if (pattern.isEmpty()) {
      return null;
    }
    try {
      if (pattern.length() <= LONGEST_PATTERN) {
        return Pattern.compile(pattern);
      }
    } catch (PatternSyntaxException e) {
      // noted below, like one that is too long
    }
    node.note(Code.BAD_PATTERN, pattern);
    return null;
  }

  private static NumberInput number(SchemaNode node) {
    JsonNode validate = node.json().path("validate");
    BigDecimal digits = node.number(node.json().path("decimalDigits"), "decimalDigits");
    node.refuse("serializeToString");
    return new NumberInput(
        node.head(),
        node.number(validate.path("min"), "min"),
        node.number(validate.path("max"), "max"),
        digits == null ? null : digits.intValue(),
        step(node),
        node.adorner("prefixAdorner"),
        node.adorner("suffixAdorner"),
        node.initial());
  }

  private static @Nullable BigDecimal step(SchemaNode node) {
    BigDecimal step = node.number(node.json().path("increment"), "increment");
    if (step != null && step.signum() <= 0) {
      node.note(Code.BAD_NUMBER, "increment");
      return null;
    }
    return step;
  }

  private static DateTimeInput dateTime(SchemaNode node) {
    String earliest = node.property("min");
    if (node.json().path("disallowPassedDates").asBoolean() && earliest.isEmpty()) {
      earliest = "today";
    }
    return new DateTimeInput(
        node.head(),
        switch (node.json().path("subtype").asText("date")) {
          case "time" -> DateTimeInput.Precision.TIME;
          case "datetime" -> DateTimeInput.Precision.DATETIME;
          default -> DateTimeInput.Precision.DATE;
        },
        day(node, earliest, "min"),
        day(node, node.property("max"), "max"),
        node.initial());
  }

  private static @Nullable String day(SchemaNode node, String day, String name) {
    if (day.isEmpty() || day.matches("today|\\d{4}-\\d\\d-\\d\\d")) {
      return day.isEmpty() ? null : day;
    }
    node.note(Code.UNSUPPORTED_PROPERTY, name);
    return null;
  }

  private static Choice choice(SchemaNode node, Choice.Style style) {
    String from = node.property("optionsFrom");
    List<Choice.Option> options = options(node);
    if (options.isEmpty() && from.isEmpty()) {
      node.note(Code.NO_OPTIONS);
    }
    return new Choice(
        node.head(), style, options, from.isEmpty() ? null : from, initialChoices(node));
  }

  private static List<Choice.Option> options(SchemaNode node) {
    String[] english = node.property("options_en").split("\\|", -1);
    List<Choice.Option> options = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode value : node.json().path("values")) {
      String inEnglish = options.size() < english.length ? english[options.size()].strip() : "";
      String text = value.path("value").asText("");
      options.add(new Choice.Option(text, new Words(value.path("label").asText(text), inEnglish)));
      if (!seen.add(text)) {
        node.note(Code.DUPLICATE_OPTION, text);
      }
    }
    return options;
  }

  private static List<String> initialChoices(SchemaNode node) {
    List<String> initial = new ArrayList<>();
    node.json().path("defaultValue").forEach(value -> initial.add(value.asText()));
    String single = node.initial();
    return single == null ? initial : List.of(single);
  }

  private static Component.FilePicker filePicker(SchemaNode node) {
    return new Component.FilePicker(
        node.head(),
        node.json().path("multiple").asBoolean(),
        node.json().path("accept").asText(""));
  }
}
