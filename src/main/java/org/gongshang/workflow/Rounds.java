package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds of collective tasks. */
@Component
public class Rounds {

  /** Opens a round for these people, in whose inbox the task will stand until they answer. */
  public long open(
      String kind,
      String businessKey,
      @Nullable MatterNumber matter,
      Collection<Long> roll,
      @Nullable Instant closesAt) {
    throw new UnsupportedOperationException();
  }

  public Round get(long roundId) {
    throw new UnsupportedOperationException();
  }

  public List<Long> roll(long roundId) {
    throw new UnsupportedOperationException();
  }

  /** Closes the round; answers in flight are waited for, later ones refused. Safe to repeat. */
  public void close(long roundId) {
    throw new UnsupportedOperationException();
  }
}
