package org.gongshang.workflow;

import java.util.Map;

/**
 * What is true after a service task. The bean's name is the name that models use: {@code
 * ${openProject}}.
 */
public interface Step {

  /** Returns process variables: ids and decisions only, never free text. */
  Map<String, Object> take(StepContext context);
}
