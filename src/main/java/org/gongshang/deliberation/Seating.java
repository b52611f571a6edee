package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.venue.Booking;
import org.gongshang.venue.Bookings;
import org.gongshang.venue.Venue;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a session sits: in a venue that it books, or in a place that the convener names. */
@Component
class Seating {

  private static final String VENUE = "venue";

  private final Bookings bookings;
  private final Clock clock;

  Seating(Bookings bookings, Clock clock) {
    this.bookings = bookings;
    this.clock = clock;
  }

  /** What the session has booked, as the form's fields show it. */
  Map<String, Object> prefill(TaskView task) {
    return bookings
        .of(task.businessKey())
        .<Map<String, Object>>map(booking -> Map.of(VENUE, String.valueOf(booking.venueId())))
        .orElse(Map.of());
  }

  /** What keeps the session from the venue at that time, beside what else is wrong. */
  Map<String, Refusal> faults(TaskView task, Answers known, Map<String, Refusal> others) {
    Map<String, Refusal> faults = new HashMap<>(others);
    if (!faults.containsKey("startsAt")) {
      wanted(task, known).flatMap(bookings::fault).ifPresent(refusal -> faults.put(VENUE, refusal));
    }
    return faults;
  }

  /** Books the venue that was chosen, or gives back what was booked; returns the place in words. */
  @Transactional(propagation = Propagation.MANDATORY)
  @Nullable String take(Submission submission) {
    Answers answers = submission.answers();
    TaskView task = submission.task();
    Optional<Booking> wanted = wanted(task, answers);
    if (wanted.isEmpty()) {
      bookings.release(task.businessKey());
      return answers.optionalText("place").orElse(null);
    }
    Venue venue = bookings.book(wanted.get(), submission.actor().accountId());
    return venue.name() + "（" + venue.address() + "）";
  }

  /** Nothing while the form says too little, or that the session sits elsewhere. */
  private Optional<Booking> wanted(TaskView task, Answers answers) {
    Optional<String> venue = answers.optionalText(VENUE);
    Optional<String> minutes = answers.optionalText("duration");
    if (venue.isEmpty() || minutes.isEmpty()) {
      return Optional.empty();
    }
    return answers
        .optionalDateTime("startsAt")
        .map(at -> at.atZone(clock.getZone()).toInstant())
        .map(
            at ->
                new Booking(
                    Long.parseLong(venue.get()),
                    task.businessKey(),
                    task.regionId(),
                    answers.optionalText("title").orElse(task.subject().title()),
                    at,
                    end(at, minutes.get())));
  }

  private static Instant end(Instant start, String minutes) {
    return start.plus(Duration.ofMinutes(Long.parseLong(minutes)));
  }
}
