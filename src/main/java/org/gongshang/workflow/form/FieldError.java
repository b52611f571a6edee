package org.gongshang.workflow.form;

import java.util.List;
import org.gongshang.Refusal;

/**
 * What is wrong at a field and how to mend it.
 *
 * @param message message key of the sentence, filled with {@code args}
 */
public record FieldError(String key, String message, List<Object> args) {

  public FieldError {
    args = List.copyOf(args);
  }

  /** A rule says no to what a field says. */
  public static FieldError of(String key, Refusal refusal) {
    return new FieldError(key, refusal.key(), List.of(refusal.args()));
  }

  static FieldError of(Component.Field field, String message, Object... args) {
    return new FieldError(field.key(), "form.error." + message, List.of(args));
  }
}
