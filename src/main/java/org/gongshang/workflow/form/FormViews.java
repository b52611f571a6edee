package org.gongshang.workflow.form;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes forms ready to be drawn. */
@Component
public class FormViews {

  private final MessageSource messages;

  FormViews(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param typed what the person sent, a draft, or values to begin with
   */
  public FormView view(
      FormSchema schema, Typed typed, List<FieldError> errors, FormContext context, Locale locale) {
    return new FormView(schema, typed, errors, context, messages, locale);
  }
}
