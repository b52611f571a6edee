package org.gongshang.workflow;

import java.util.List;
import org.gongshang.workflow.form.FieldError;

/** The form did not pass its schema's checks; nothing was done. */
public class FormRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public FormRejected(List<FieldError> errors) {
    super("the form has " + errors.size() + " errors");
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
