package org.gongshang.workflow.model;

import java.util.Locale;

/** What a model must keep to. Each has a message and a remedy in {@code messages/model*}. */
public enum Rule {
  UNREADABLE,
  TOO_LARGE,
  DOCTYPE,
  ENCODING,
  INSTRUCTION,
  FILE_KIND,
  FILE_NAME,
  NAMESPACE,
  ELEMENT,
  ATTRIBUTE,
  VALUE,
  EXPRESSION_PLACE,
  EXPRESSION,
  EXPRESSION_TYPE,
  VARIABLE,
  STEP,
  ROLE,
  FORM,
  FORM_FIELD,
  OPTION_LIST,
  DECISION,
  MESSAGE,
  CALLED_PROCESS,
  CALL_CIRCLE,
  BUSINESS_KEY,
  BINDING,
  PROCESS,
  DUPLICATE_ID,
  REFERENCE,
  START,
  UNREACHABLE,
  DEAD_END,
  SPLIT,
  CONDITION,
  DEFAULT_FLOW,
  RESTLESS_LOOP,
  ORDER,
  UNFINISHED,
  TOO_MANY_WAYS,
  LANGUAGE,
  TABLE_ENTRY,
  TABLE_INPUT,
  TABLE_OUTPUT,
  TABLE_GAP;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
