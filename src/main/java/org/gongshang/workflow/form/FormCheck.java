package org.gongshang.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.workflow.Answers;
import org.jspecify.annotations.Nullable;

/** Holds what was typed against the schema. Hidden fields are neither checked nor kept. */
public final class FormCheck {

  private FormCheck() {}

  /** What became of it. */
  public sealed interface Outcome {

    /** What is in order. */
    Answers answers();

    /** What is not, in reading order. */
    default List<FieldError> errors() {
      return List.of();
    }
  }

  /** Everything is in order. */
  public record Accepted(Answers answers) implements Outcome {}

  /** At least one field is not. */
  public record Rejected(List<FieldError> errors, Answers answers) implements Outcome {
    public Rejected {
      errors = List.copyOf(errors);
    }
  }

  public static Outcome check(FormSchema schema, Typed typed, FormContext context) {
    Map<String, Component.Field> fields = schema.fields();
    Map<String, Object> comparable = new LinkedHashMap<>();
    fields.forEach(
        (key, field) -> {
          Object value = ComparableValues.of(field, typed);
          if (value != null) {
            comparable.put(key, value);
          }
        });
    Set<String> hidden = schema.hidden(comparable);
    Map<String, Object> values = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    fields.forEach(
        (key, field) -> {
          if (!hidden.contains(key)) {
            take(field, typed, context, values, errors);
          }
        });
    Answers answers = new Answers(values);
    return errors.isEmpty() ? new Accepted(answers) : new Rejected(errors, answers);
  }

  private static void take(
      Component.Field field,
      Typed typed,
      FormContext context,
      Map<String, Object> values,
      List<FieldError> errors) {
    try {
      Object value = FieldCheck.value(field, typed.all(field.key()), context);
      if (value != null) {
        values.put(field.key(), value);
      }
    } catch (Wrong wrong) {
      errors.add(wrong.error);
    }
  }

  /** The id of a stored file, if the text is one. */
  static @Nullable Long id(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /** Ends the check of one field. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    Wrong(Component.Field field, String message, Object... args) {
      super(message, null, false, false);
      this.error = FieldError.of(field, message, args);
    }
  }
}
