package org.gongshang.workflow;

import java.util.Map;

/**
 * One task that many people answer. The task's round holds the roll; this stores one person's
 * answer. The round is open and the person on its roll when {@link #answer} is called.
 */
public interface CollectiveAction extends TaskAction {

  void answer(Submission submission, long roundId);

  /** Whether the round may be closed before everyone has answered; refuses with the reason. */
  default void beforeClosing(long roundId) {}

  @Override
  default Map<String, Object> perform(Submission submission) {
    throw new IllegalStateException("a collective task is answered, not performed");
  }
}
