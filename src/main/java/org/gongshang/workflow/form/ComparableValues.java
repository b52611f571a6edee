package org.gongshang.workflow.form;

import java.util.List;
import org.gongshang.PlainText;
import org.jspecify.annotations.Nullable;

/** The values that conditions see: null where nothing, or nothing readable, was answered. */
final class ComparableValues {

  private ComparableValues() {}

  static @Nullable Object of(Component.Field field, Typed typed) {
    String text = PlainText.clean(typed.first(field.key()));
    if (field instanceof Component.Checkbox) {
      return Boolean.parseBoolean(text);
    }
    if (field instanceof Component.Choice choice && choice.several()) {
      return typed.all(field.key());
    }
    if (field instanceof Component.FilePicker) {
      return null;
    }
    if (field instanceof Component.NumberInput number) {
      return number.read(text);
    }
    return text.isEmpty() ? null : text;
  }

  /** How a field's value counts in conditions before anything is typed. */
  static List<String> initial(Component.Field field) {
    if (field instanceof Component.TextInput input) {
      return one(input.initial());
    }
    if (field instanceof Component.NumberInput input) {
      return one(input.initial());
    }
    if (field instanceof Component.DateTimeInput input) {
      return one(input.initial());
    }
    if (field instanceof Component.Checkbox box) {
      return box.initial() ? List.of("true") : List.of();
    }
    return field instanceof Component.Choice choice ? choice.initial() : List.of();
  }

  private static List<String> one(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }
}
