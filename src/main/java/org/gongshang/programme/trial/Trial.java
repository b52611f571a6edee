package org.gongshang.programme.trial;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.selection.Raise;
import org.gongshang.programme.selection.Utility;
import org.jspecify.annotations.Nullable;

/**
 * A rule tried on the election in a file.
 *
 * @param content name of the stored file
 * @param spent what the outcome costs that was worked out last; null until the file is read
 * @param found what became of each project, as JSON, once it is known
 * @param faults of the file, as JSON
 * @param failure key of the message that says why there is no outcome
 * @param tries how often a node began to work at it
 * @param worker the node that works at it
 */
public record Trial(
    long id,
    String fileName,
    String content,
    SelectionRule.Kind rule,
    Raise.Until stopping,
    Utility utility,
    boolean fills,
    String threshold,
    String divide,
    String budgets,
    TrialState state,
    long steps,
    @Nullable BigDecimal spent,
    @Nullable BigDecimal budget,
    @Nullable String found,
    @Nullable String faults,
    @Nullable String failure,
    long startedBy,
    Instant startedAt,
    int tries,
    @Nullable String worker) {

  /** By what rule it is tried, and what is asked beside. */
  public Asked asked() {
    return new Asked(rule, stopping, utility, fills, threshold, divide, budgets);
  }

  /** Whether it waits until others are done. */
  public boolean isQueued() {
    return state == TrialState.RUNNING && worker == null;
  }
}
