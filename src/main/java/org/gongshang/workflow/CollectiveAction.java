package org.gongshang.workflow;

import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One task that many people answer. The task's round holds the roll; this stores one person's
 * answer. The round is open and the person on its roll when {@link #answer} is called.
 */
public interface CollectiveAction extends TaskAction {

  void answer(Submission submission, long roundId);

  /** Refuses before the round is held, so that nobody waits for what is looked up meanwhile. */
  default void precede(Submission submission) {}

  /** Whether no further answer changes anything: at the latest when nobody is left to give one. */
  default boolean isDecided(Round round) {
    return round.unanswered() == 0;
  }

  /** Whether it can be decided while somebody has not answered. */
  default boolean isDecidedEarly() {
    return false;
  }

  /** Why the chair cannot close the round now, before its time; null where they can. */
  default @Nullable Refusal obstacle(Round round) {
    return null;
  }

  /** What a person who has answered is shown, also after the round has closed. */
  default Optional<Section> receipt(long roundId, Viewer viewer) {
    return Optional.empty();
  }

  @Override
  default Map<String, Object> perform(Submission submission) {
    throw new IllegalStateException("a collective task is answered, not performed");
  }
}
