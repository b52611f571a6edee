package org.gongshang.workflow;

import java.util.Map;
import java.util.Optional;
import org.gongshang.people.Viewer;

/**
 * One task that many people answer. The task's round holds the roll; this stores one person's
 * answer. The round is open and the person on its roll when {@link #answer} is called.
 */
public interface CollectiveAction extends TaskAction {

  void answer(Submission submission, long roundId);

  /** Whether the round may be closed before everyone has answered; refuses with the reason. */
  default void beforeClosing(long roundId) {}

  /** What a person who has answered is shown, also after the round has closed. */
  default Optional<Section> receipt(long roundId, Viewer viewer) {
    return Optional.empty();
  }

  @Override
  default Map<String, Object> perform(Submission submission) {
    throw new IllegalStateException("a collective task is answered, not performed");
  }
}
