package org.gongshang.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.workflow.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ballots: rules frozen at opening, counted once after closing, and only by those rules. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ballots {

  /** Why a ballot is not counted: what its rules, options or roll are now is not what they were. */
  static final String CHANGED = "ballot.fault.changed";

  /** The same: there are more papers, fewer, or others than voters have cast. */
  static final String PAPERS = "ballot.fault.papers";

  private final BallotRuleMapper mapper;
  private final PaperMapper papers;
  private final Freezing freezing;
  private final Closing closing;
  private final Rounds rounds;

  Ballots(
      BallotRuleMapper mapper,
      PaperMapper papers,
      Freezing freezing,
      Closing closing,
      Rounds rounds) {
    this.mapper = mapper;
    this.papers = papers;
    this.freezing = freezing;
    this.closing = closing;
    this.rounds = rounds;
  }

  /**
   * Opens a ballot and freezes its rules; returns the round that its task collects votes for.
   *
   * @throws Refusal where nobody could vote, where too few are present to decide, or where the
   *     options make no ballot
   */
  public long open(Opening opening) {
    return freezing.open(opening);
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public BallotRule rule(long roundId) {
    return find(roundId)
        .orElseThrow(() -> new IllegalStateException("no ballot in round " + roundId));
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<BallotRule> find(long roundId) {
    return mapper.rule(roundId);
  }

  /** All rules of a ballot as people read them, and as its fingerprint is taken. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public String wording(long roundId) {
    return mapper.text(roundId).wording();
  }

  /** Several at once, by round. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Map<Long, BallotRule> rules(Collection<Long> roundIds) {
    Map<Long, BallotRule> rules = new HashMap<>();
    if (!roundIds.isEmpty()) {
      mapper.rules(roundIds).forEach(rule -> rules.put(rule.roundId(), rule));
    }
    return rules;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Option> options(long roundId) {
    return mapper.options(roundId);
  }

  /** What its options are called, by key. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Map<String, String> titles(long roundId) {
    return options(roundId).stream().collect(Collectors.toMap(Option::key, Option::title));
  }

  /** Who votes for this absent voter; empty where nobody does. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Optional<Long> holder(long roundId, long principal) {
    return mapper.proxies(roundId).stream()
        .filter(each -> each.principal() == principal)
        .map(Proxy::holder)
        .findFirst();
  }

  /**
   * Whether rules, options and roll are those under which it was opened.
   *
   * @param deployment of the process as it runs now
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean isUntouched(BallotRule rule, String deployment) {
    return closing.isUntouched(rule, deployment);
  }

  /**
   * Closes the ballot, then counts: votes on their way are waited for. Where rules, options or roll
   * are no longer those under which it was opened, it says so and counts nothing. Safe to repeat.
   *
   * @param deployment of the process as it runs now
   */
  public Count count(long roundId, String deployment) {
    rounds.close(roundId);
    if (result(roundId).isEmpty()) {
      closing.count(rule(roundId), deployment);
    }
    return result(roundId).orElseThrow();
  }

  /** The count of a ballot that is over; empty before. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Count> result(long roundId) {
    return mapper.result(roundId).map(result -> result.with(mapper.figures(roundId)));
  }

  /**
   * All papers of a ballot that was counted, abstentions among them, without their voters and in an
   * order that tells nothing about them: for rules that select by more than sums.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Paper> papers(long roundId) {
    result(roundId)
        .orElseThrow(() -> new IllegalStateException("ballot " + roundId + " is not over"))
        .demandCounted();
    List<Paper> all = new ArrayList<>();
    for (Counting.Tally tally : papers.tally(roundId)) {
      Paper paper = Paper.parse(tally.choice());
      for (int i = 0; i < tally.papers(); i++) {
        all.add(paper);
      }
    }
    return all;
  }
}
