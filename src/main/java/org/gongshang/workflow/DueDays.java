package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;

/** Days on which results from below are due. */
@Component
class DueDays {

  /** Field of the day in the forms that set one. */
  static final String FIELD = "due";

  /** Row of the table of time limits for what is handed down. */
  private static final String RESULTS = "axis-results";

  private final Deadlines deadlines;
  private final HandDownMapper handDowns;
  private final Clocks clocks;
  private final Clock clock;

  DueDays(Deadlines deadlines, HandDownMapper handDowns, Clocks clocks, Clock clock) {
    this.deadlines = deadlines;
    this.handDowns = handDowns;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** As the table of time limits says; where the matter itself was handed down, not after that. */
  Optional<LocalDate> usual(Matter matter) {
    Optional<LocalDate> usual = deadlines.expected(matter, RESULTS, clock.instant()).map(this::day);
    Optional<LocalDate> own = own(matter.number());
    return own.isPresent() && usual.filter(day -> day.isAfter(own.get())).isPresent() ? own : usual;
  }

  private Optional<LocalDate> own(MatterNumber matter) {
    return handDowns
        .order(matter)
        .map(order -> day(order.dueAt()))
        .filter(day -> day.isAfter(LocalDate.now(clock)));
  }

  /** What is wrong with the day; nobody below can take longer than the one above has. */
  Map<String, Refusal> faults(TaskView task, Answers known) {
    return known
        .optionalDate(FIELD)
        .flatMap(day -> fault(task.matterNumber(), day))
        .map(fault -> Map.of(FIELD, fault))
        .orElse(Map.of());
  }

  private Optional<Refusal> fault(MatterNumber matter, LocalDate day) {
    if (!day.isAfter(LocalDate.now(clock))) {
      return Optional.of(new Refusal("axis.due.past"));
    }
    return own(matter).filter(day::isAfter).map(own -> new Refusal("axis.due.late", own));
  }

  /** The end of that day's office hours. */
  Instant end(LocalDate day) {
    return clocks.afterWorkdays(day.atStartOfDay(clock.getZone()).toInstant(), 0);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
