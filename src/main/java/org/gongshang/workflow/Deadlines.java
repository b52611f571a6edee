package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gongshang.workflow.engine.TimeLimits;
import org.springframework.stereotype.Component;

/**
 * When a round that opens now closes: its task's row in the table of time limits, the same that
 * sets the clocks in the inbox.
 */
@Component
public class Deadlines {

  private final TimeLimits limits;
  private final Subjects subjects;
  private final MatterMapper matters;
  private final Clock clock;

  Deadlines(TimeLimits limits, Subjects subjects, MatterMapper matters, Clock clock) {
    this.limits = limits;
    this.subjects = subjects;
    this.matters = matters;
    this.clock = clock;
  }

  /** The end of the task with this form, if it begins here and now. */
  public Instant of(StepContext at, String formId) {
    Instant due =
        limits.due(
            at.deployment(),
            formId,
            subjects.get(at.businessKey()).regionId(),
            at.matterAtHand().flatMap(this::matter).orElse(null),
            clock.instant());
    if (due == null) {
      throw new IllegalStateException("no time limit for " + formId + " in " + at.deployment());
    }
    return due;
  }

  /** The end of a task that has yet to come about, by the newest table; empty without a limit. */
  public Optional<Instant> expected(Matter matter, String formId, Instant from) {
    return Optional.ofNullable(limits.expected(formId, matter, from));
  }

  private Optional<Matter> matter(MatterNumber number) {
    return matters.find(number.value());
  }
}
