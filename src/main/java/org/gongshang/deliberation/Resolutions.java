package org.gongshang.deliberation;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Count;
import org.gongshang.ballot.Method;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ballots on items decide. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Resolutions {

  private final Ballots ballots;
  private final ItemBallots held;
  private final BallotMapper mapper;
  private final ItemMapper items;
  private final Agenda agenda;
  private final Matters matters;
  private final Clock clock;

  Resolutions(
      Ballots ballots,
      ItemBallots held,
      BallotMapper mapper,
      ItemMapper items,
      Agenda agenda,
      Matters matters,
      Clock clock) {
    this.ballots = ballots;
    this.held = held;
    this.mapper = mapper;
    this.items = items;
    this.agenda = agenda;
    this.matters = matters;
    this.clock = clock;
  }

  /** Closes the round, then counts: votes on their way are waited for. */
  Resolution count(long roundId, String number, MatterNumber matter, String deployment) {
    Count count = ballots.count(roundId, deployment);
    BallotRule rule = ballots.rule(roundId);
    AgendaItem item = agenda.item(number, matter);
    boolean refused = !count.isCounted() || !isOn(rule, item);
    boolean adopted = count.adopted() && !refused;
    Instant now = clock.instant();
    Resolution counted =
        new Resolution(
            item.id(),
            matter,
            roundId,
            adopted,
            count.agree(),
            count.disagree(),
            count.abstained(),
            count.notCast(),
            rule.voters(),
            rule.threshold(count.agree() + count.disagree()),
            false,
            now,
            refused,
            refused ? "" : chosen(rule, count),
            rule.method() != Method.YES_NO);
    mapper.insertResolution(counted);
    if (items.update(item.counted(adopted, now)) == 0) {
      throw new IllegalStateException("item of " + matter + " changed while its ballot was open");
    }
    return counted;
  }

  /** Whether the item still says what was voted on. */
  private static boolean isOn(BallotRule rule, AgendaItem item) {
    return item.title().equals(rule.title()) && item.motion().equals(rule.question());
  }

  /** Titles of the options for which it decided, in lines, those with most votes first. */
  private String chosen(BallotRule rule, Count count) {
    if (rule.method() == Method.YES_NO) {
      return "";
    }
    Map<String, String> titles = ballots.titles(rule.roundId());
    return count.chosen().stream().map(titles::get).collect(joining("\n"));
  }

  /**
   * Options came out equal and nothing is decided: the item is voted on once more, among these
   * alone. What was counted stays with its ballot.
   */
  void reopen(String number, MatterNumber matter, long by) {
    AgendaItem item = agenda.item(number, matter);
    if (!isTied(item)) {
      throw new Refusal("deliberation.item.moved");
    }
    if (items.update(item.voteAgain()) == 0) {
      throw new Refusal("deliberation.item.moved");
    }
    mapper.deleteResolution(item.id());
    matters.note(matter, by, "deliberation.event.votedAgain");
  }

  /** Whether the item can be voted on once more since nothing is decided but a tie. */
  @Transactional(propagation = Propagation.SUPPORTS)
  boolean isTied(AgendaItem item) {
    return item.state() == ItemState.NOT_ADOPTED
        && mapper.ofItems(List.of(item.id())).stream().noneMatch(Resolution::refused)
        && !held.tied(item).isEmpty();
  }

  /** The council has decided anew: what it decided before no longer holds. */
  void adopt(MatterNumber matter) {
    mapper.withdraw(matter, adopted(matter).itemId());
  }

  /** The public has had its say: the resolution binds. */
  void putInForce(MatterNumber matter) {
    mapper.putInForce(adopted(matter).itemId());
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Resolution adopted(MatterNumber matter) {
    return mapper.ofMatter(matter).stream()
        .filter(Resolution::adopted)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no adopted resolution for " + matter));
  }
}
