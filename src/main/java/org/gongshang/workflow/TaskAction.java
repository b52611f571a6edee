package org.gongshang.workflow;

import java.util.List;
import java.util.Map;

/** The domain effect of completing a form. The bean is named like the form id. */
public interface TaskAction {

  /** Values to show before anybody has typed, by field key. */
  default Map<String, Object> prefill(TaskView task) {
    return Map.of();
  }

  /** Fields whose answers say what came of it, in the order in which the history tells them. */
  default List<String> outcome() {
    return List.of();
  }

  /** Does it or refuses; returns process variables: ids and decisions only. */
  Map<String, Object> perform(Submission submission);
}
