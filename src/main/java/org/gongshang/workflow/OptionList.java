package org.gongshang.workflow;

import java.util.List;

/** A list that a select may name in its form: {@code properties.optionsFrom}. */
public interface OptionList {

  String key();

  List<Option> options(TaskView task);

  /** One choice. */
  record Option(String value, String label) {}
}
