package org.gongshang.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One matter's part in the story: its script, and how often each form has come up so far. */
class Part {

  private final Script script;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private boolean over;
  private boolean objected;

  Part(Script script) {
    this.script = script;
  }

  Script script() {
    return script;
  }

  /** How often the form has come up, this task included. */
  int occurrence(String formId, String taskId) {
    if (seen.add(taskId)) {
      occurrences.merge(formId, 1, Integer::sum);
    }
    return occurrences.getOrDefault(formId, 1);
  }

  boolean isOver() {
    return over;
  }

  void leave() {
    over = true;
  }

  /** Whether this is the first time that somebody objects. */
  boolean objects() {
    boolean first = !objected;
    objected = true;
    return first;
  }
}
