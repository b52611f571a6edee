package org.gongshang.workflow.form;

import java.util.List;

/**
 * Something in a schema that this application cannot honour; a form with findings is not published.
 *
 * @param code message key {@code form.finding.<code>}
 * @param component key or id of the component, or the form's id
 */
public record Finding(Code code, String component, List<String> args) {

  /** What can be wrong. */
  public enum Code {
    NOT_A_FORM,
    TOO_LARGE,
    UNSUPPORTED_COMPONENT,
    UNSUPPORTED_PROPERTY,
    UNSUPPORTED_CONDITION,
    CONDITION_ON_UNKNOWN_FIELD,
    CONDITION_CYCLE,
    BAD_KEY,
    DUPLICATE_KEY,
    BAD_PATTERN,
    BAD_NUMBER,
    NO_OPTIONS,
    DUPLICATE_OPTION
  }

  static Finding of(Code code, String component, String... args) {
    return new Finding(code, component, List.of(args));
  }
}
