package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.BallotView;
import org.gongshang.ballot.Count;
import org.gongshang.ballot.Option;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as pages show it.
 *
 * @param inside whether the reader may open the session
 * @param ballot the last one on it; null where there was none
 * @param plan how it is or will be voted on
 * @param count only after the ballot was closed
 */
public record ItemView(
    AgendaItem item,
    String session,
    boolean inside,
    ItemPlan plan,
    @Nullable BallotView ballot,
    @Nullable Resolution count,
    List<Said> opinions) {

  public @Nullable BallotRule rule() {
    return ballot == null ? null : ballot.rule();
  }

  /** Why its ballot was not counted. */
  public String fault() {
    Count counted = ballot == null ? null : ballot.count();
    String fault = counted == null ? null : counted.fault();
    return fault == null ? "deliberation.fault.item" : fault;
  }

  /** Titles of the options that came out equal and stay undecided. */
  public List<String> tied() {
    BallotView held = ballot;
    Count counted = held == null ? null : held.count();
    return held == null || counted == null
        ? List.of()
        : counted.tiedOptions().stream().map(held::title).toList();
  }

  /** After a ballot in which options came out equal, and before the one in which members choose. */
  public boolean isVotedOnAgain() {
    BallotView held = ballot;
    Count counted = held == null ? null : held.count();
    return counted != null
        && counted.isOpenTie()
        && (item.state() == ItemState.PLANNED || item.isTreated());
  }

  /** How it will be voted on: where that is once more, among the equal options alone. */
  public ItemPlan next() {
    return plan.among(equal());
  }

  /** What is on the next paper, in the order by which it is numbered there. */
  public List<Option> choices() {
    return plan.options(equal());
  }

  private List<String> equal() {
    Count counted = ballot == null ? null : ballot.count();
    return counted == null || !isVotedOnAgain() ? List.of() : counted.tiedOptions();
  }

  /** Of the reader's own vote; never the choice. */
  public @Nullable String receipt() {
    return ballot == null ? null : ballot.receipt();
  }

  /** What a member said. */
  public record Said(String name, String stance, @Nullable String body, Instant at) {}
}
