package org.gongshang.ballot;

import java.util.List;
import org.gongshang.workflow.Round;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as pages show it.
 *
 * @param count only after it was closed
 * @param receipt code of the reader's own vote by name; never the choice
 * @param onRoll whether the reader's vote counts
 * @param voted whether the reader has voted
 * @param held absent voters for whom the reader votes
 * @param openedBy name of whose act opened it; empty when a clock did
 */
public record BallotView(
    BallotRule rule,
    Round round,
    List<Option> options,
    @Nullable Count count,
    @Nullable String receipt,
    boolean onRoll,
    boolean voted,
    List<Principal> held,
    String openedBy) {

  public BallotView {
    options = List.copyOf(options);
    held = List.copyOf(held);
  }

  /** Somebody absent who has given the reader a written mandate. */
  public record Principal(long account, String name, boolean voted) {}

  /** Whether the reader can change their vote now. */
  public boolean mayChange() {
    return voted && rule.changeable() && round.open();
  }

  public boolean byOptions() {
    return rule.method() != Method.YES_NO;
  }

  /** Title of an option. */
  public String title(String key) {
    return options.stream()
        .filter(option -> option.key().equals(key))
        .map(Option::title)
        .findFirst()
        .orElse(key);
  }
}
