package org.gongshang.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.implementation.Implementations;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when people are not satisfied: put right, at most so often, then the level above.
 */
@Component
class Rectifications {

  private final RectificationMapper mapper;
  private final EvaluationMapper evaluations;
  private final EvaluationRules rules;
  private final Implementations implementations;
  private final Clock clock;

  Rectifications(
      RectificationMapper mapper,
      EvaluationMapper evaluations,
      EvaluationRules rules,
      Implementations implementations,
      Clock clock) {
    this.mapper = mapper;
    this.evaluations = evaluations;
    this.rules = rules;
    this.implementations = implementations;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Rectification require(MatterNumber matter) {
    int number = mapper.newest(matter).map(Rectification::number).orElse(0) + 1;
    mapper.insert(
        matter, number, cause(matter), Outcome.of(number, rules.rectifications()), clock.instant());
    return newest(matter);
  }

  /** Ratings that found nobody satisfied since the last demand; otherwise an upheld objection. */
  private Cause cause(MatterNumber matter) {
    Instant since = mapper.newest(matter).map(Rectification::requiredAt).orElse(Instant.EPOCH);
    return evaluations
        .newest(matter)
        .filter(evaluation -> evaluation.state() == EvaluationState.UNSATISFIED)
        .map(Evaluation::countedAt)
        .filter(countedAt -> countedAt.isAfter(since))
        .map(countedAt -> Cause.RATINGS)
        .orElse(Cause.OBJECTION);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void plan(MatterNumber matter, String plan, LocalDate deadline, long by, Instant at) {
    Rectification planned = newest(matter).plan(plan, deadline, LocalDate.now(clock), by, at);
    if (mapper.plan(planned) == 0) {
      throw new Refusal("evaluation.rectify.notNow");
    }
    implementations.prepare(matter, deadline);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void decide(MatterNumber matter, Escalation escalation) {
    if (newest(matter).outcome() != Outcome.ESCALATE) {
      throw new Refusal("evaluation.escalated.notNow");
    }
    mapper.insertEscalation(matter, escalation);
  }

  private Rectification newest(MatterNumber matter) {
    return mapper
        .newest(matter)
        .orElseThrow(() -> new IllegalStateException("no rectification of " + matter));
  }
}
