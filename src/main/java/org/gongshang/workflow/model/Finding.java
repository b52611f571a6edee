package org.gongshang.workflow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a model does that it must not.
 *
 * @param element id of the element, where it has one
 * @param args what was found; the message shows it
 */
public record Finding(String file, @Nullable String element, Rule rule, List<String> args) {

  /** Message that says what is wrong. */
  public String messageKey() {
    return "model.rule." + rule.key();
  }

  /** Message that says what to do about it. */
  public String remedyKey() {
    return "model.remedy." + rule.key();
  }
}
