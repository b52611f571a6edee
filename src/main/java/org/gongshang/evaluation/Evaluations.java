package org.gongshang.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.council.Council;
import org.gongshang.council.CouncilDecisions;
import org.gongshang.council.Councils;
import org.gongshang.message.Messages;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds of ratings: opened for everyone who asked and the council, answered once each, counted.
 */
@Component
@EnableConfigurationProperties(EvaluationRules.class)
class Evaluations {

  private final EvaluationMapper mapper;
  private final EvaluationRules rules;
  private final Matters matters;
  private final Requesters requesters;
  private final Councils councils;
  private final CouncilDecisions decisions;
  private final Rounds rounds;
  private final Messages messages;
  private final Clock clock;

  Evaluations(
      EvaluationMapper mapper,
      EvaluationRules rules,
      Matters matters,
      Requesters requesters,
      Councils councils,
      CouncilDecisions decisions,
      Rounds rounds,
      Messages messages,
      Clock clock) {
    this.mapper = mapper;
    this.rules = rules;
    this.matters = matters;
    this.requesters = requesters;
    this.councils = councils;
    this.decisions = decisions;
    this.rounds = rounds;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Evaluation open(MatterNumber matter, Instant closesAt) {
    Instant now = clock.instant();
    Collection<Rater> roll = roll(matter);
    long roundId =
        rounds.open(
            "rating",
            matter.value(),
            matter,
            roll.stream().map(Rater::accountId).toList(),
            closesAt);
    int number = mapper.newest(matter).map(Evaluation::number).orElse(0) + 1;
    mapper.insert(matter, number, roundId, now, closesAt, Threshold.of(rules.threshold()).tenths());
    Evaluation evaluation = ofRound(roundId);
    if (!roll.isEmpty()) {
      mapper.insertRaters(evaluation.id(), roll);
    }
    messages.tell(
        requesters.of(matter),
        "evaluation.message.opened",
        List.of(matters.get(matter).title(), Messages.moment(closesAt)),
        "/matters/" + matter);
    matters.note(matter, null, "evaluation.event.opened", roll.size(), closesAt);
    return evaluation;
  }

  /** Everyone who asked, then the council that decided and who convenes it; nobody twice. */
  private Collection<Rater> roll(MatterNumber matter) {
    Map<Long, Rater> roll = new LinkedHashMap<>();
    for (long requester : requesters.of(matter)) {
      roll.put(requester, new Rater(requester, RaterKind.REQUESTER));
    }
    council(matter)
        .ifPresent(
            council -> {
              councils
                  .members(council.id())
                  .keySet()
                  .forEach(id -> roll.putIfAbsent(id, new Rater(id, RaterKind.REPRESENTATIVE)));
              councils
                  .conveners(council)
                  .forEach(id -> roll.putIfAbsent(id, new Rater(id, RaterKind.CONVENER)));
            });
    return List.copyOf(roll.values());
  }

  /** Where no council decided, or the one that did is no more, that of the owning region. */
  private Optional<Council> council(MatterNumber matter) {
    return decisions
        .decided(matter)
        .filter(Council::isOpen)
        .or(() -> councils.of(matters.get(matter).regionId()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void rate(long roundId, long accountId, Score score, @Nullable String remark, Instant at) {
    mapper.insertRating(ofRound(roundId).id(), accountId, score.value(), remark, at);
  }

  /** Closes the round, then counts what was answered until then. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean count(MatterNumber matter) {
    Evaluation evaluation =
        mapper
            .newest(matter)
            .orElseThrow(() -> new IllegalStateException("no evaluation of " + matter));
    rounds.close(evaluation.roundId());
    Ratings ratings = new Ratings(mapper.tally(evaluation.id()));
    Evaluation counted = evaluation.count(ratings.answers(), ratings.points(), clock.instant());
    if (mapper.update(counted) == 0) {
      throw new IllegalStateException("evaluation " + evaluation.id() + " was counted twice");
    }
    tell(counted, ratings);
    return counted.state() == EvaluationState.SATISFIED;
  }

  private void tell(Evaluation counted, Ratings ratings) {
    MatterNumber matter = counted.matter();
    int asked = ratings.asked();
    if (ratings.answers() == 0) {
      matters.note(matter, null, "evaluation.event.nobody", asked);
      return;
    }
    // of a few ratings an average would give single people away
    boolean few = !new Disclosure(ratings, rules.smallestGroup()).ofAll();
    boolean satisfied = counted.state() == EvaluationState.SATISFIED;
    matters.note(
        matter,
        null,
        outcome(few, satisfied),
        rounds.get(counted.roundId()).ending(),
        asked,
        ratings.answers(),
        ratings.average().toPlainString(),
        new Threshold(counted.thresholdTenths()).average().toPlainString());
  }

  private static String outcome(boolean few, boolean satisfied) {
    if (few) {
      return satisfied ? "evaluation.event.few.satisfied" : "evaluation.event.few.unsatisfied";
    }
    return satisfied ? "evaluation.event.satisfied" : "evaluation.event.unsatisfied";
  }

  private Evaluation ofRound(long roundId) {
    return mapper
        .ofRound(roundId)
        .orElseThrow(() -> new IllegalStateException("no evaluation in round " + roundId));
  }
}
