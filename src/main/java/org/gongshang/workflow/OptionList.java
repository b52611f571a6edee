package org.gongshang.workflow;

import java.util.List;
import java.util.Locale;

/** A list that a select may name in its form: {@code properties.optionsFrom}. */
public interface OptionList {

  String key();

  List<Option> options(TaskView task, Locale locale);

  /** One choice. */
  record Option(String value, String label) {}
}
