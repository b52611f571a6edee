package org.gongshang.ballot;

import java.time.Clock;
import java.util.List;
import org.gongshang.Batches;
import org.gongshang.Seal;
import org.gongshang.Sha256;
import org.gongshang.workflow.History;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a ballot that is over, if it is still the one that was opened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Closing {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final BallotRuleMapper mapper;
  private final PaperMapper papers;
  private final BoxMapper box;
  private final BallotValues values;
  private final Rounds rounds;
  private final History history;
  private final Clock clock;

  Closing(
      BallotRuleMapper mapper,
      PaperMapper papers,
      BoxMapper box,
      BallotValues values,
      Rounds rounds,
      History history,
      Clock clock) {
    this.mapper = mapper;
    this.papers = papers;
    this.box = box;
    this.values = values;
    this.rounds = rounds;
    this.history = history;
    this.clock = clock;
  }

  void count(BallotRule rule, String deployment) {
    // papers that only one person has entered by now are not cast, and not kept
    box.delete(rule.roundId());
    List<Option> options = mapper.options(rule.roundId());
    List<Counting.Tally> tally = papers.tally(rule.roundId());
    String fault = fault(rule, options, tally, deployment);
    Count count = Counting.of(rule, options, tally, fault, clock.instant());
    mapper.insertResult(count);
    Batches.each(count.figures(), some -> mapper.insertFigures(rule.roundId(), some));
    if (fault != null) {
      LOG.error("Ballot {} of {} is not counted: {}", rule.roundId(), rule.subject(), fault);
      history.add(rule.subject(), null, "ballot.event.refused", rule.shortFingerprint());
    }
  }

  private @Nullable String fault(
      BallotRule rule, List<Option> options, List<Counting.Tally> tally, String deployment) {
    Round round = rounds.get(rule.roundId());
    boolean same =
        isUntouched(rule, deployment)
            && rule.closesAt().equals(round.closesAt())
            && rule.businessKey().equals(round.businessKey());
    if (!same) {
      return Ballots.CHANGED;
    }
    int cast = tally.stream().mapToInt(Counting.Tally::papers).sum();
    PaperCheck check = PaperCheck.of(rule, options);
    boolean sound =
        cast == round.answered()
            && papers.ofNoVoter(rule.roundId()) == 0
            && tally.stream().allMatch(each -> check.isSound(each.choice()));
    return sound ? null : Ballots.PAPERS;
  }

  /**
   * Whether the text is the one whose fingerprint was published, and every value is still the one
   * that was sealed in it. Of ballots that are older than seals only the text can be compared.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  boolean isUntouched(BallotRule rule, String deployment) {
    FrozenText text = mapper.text(rule.roundId());
    return Sha256.of(text.wording()).equals(rule.fingerprint())
        && Seal.of(text.wording())
            .map(
                frozen ->
                    frozen.equals(values.seal(rule, text.roll(), frozen.edition(), deployment)))
            .orElse(true);
  }
}
