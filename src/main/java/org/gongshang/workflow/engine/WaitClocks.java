package org.gongshang.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of the clock of a task that waits for somebody else and then comes back: the table
 * {@code waits} says whether it stands still meanwhile, runs on or begins anew.
 */
@Component
class WaitClocks {

  private static final String TABLE = "waits";
  private static final String STOPS = "stops";
  private static final String ANEW = "anew";

  private final Tables tables;
  private final RegisterMapper mapper;
  private final Matters matters;

  WaitClocks(Tables tables, RegisterMapper mapper, Matters matters) {
    this.tables = tables;
    this.mapper = mapper;
    this.matters = matters;
  }

  /** What this task, while others wait for it, does to their clocks. */
  String clock(InboxRow row) {
    Urgency urgency = matter(row).map(Matter::urgency).orElse(Urgency.ORDINARY);
    return tables
        .ask(row.formDeployment(), TABLE, Map.of("task", row.formId(), "urgency", urgency.key()))
        .map(answer -> answer.text("clock"))
        .orElse(ANEW);
  }

  /** The clock of this form's task, if what it waited for has only just come to an end. */
  Optional<Kept> kept(String businessKey, String formId) {
    List<Past> past = mapper.past(businessKey);
    List<Past> waits = past.stream().takeWhile(Past::waitedFor).toList();
    return waits.isEmpty()
        ? Optional.empty()
        : past.stream()
            .skip(waits.size())
            .findFirst()
            .filter(before -> before.formId().equals(formId))
            .flatMap(before -> before.kept(waits.stream().allMatch(Past::stops)));
  }

  /** The story says from when on the clock stood, and how long it runs now. */
  void tellGoingOn(InboxRow row, Kept kept) {
    if (kept.stood()) {
      matter(row)
          .ifPresent(
              matter ->
                  matters.note(matter.number(), null, "event.goesOn", kept.at(), row.dueAt()));
    }
  }

  private Optional<Matter> matter(InboxRow row) {
    return Optional.ofNullable(row.matter()).flatMap(matters::find);
  }

  /**
   * A task that is over.
   *
   * @param dueAt null where that was not kept yet
   */
  record Past(String formId, String clock, Instant goneAt, @Nullable Instant dueAt) {

    boolean waitedFor() {
      return !clock.equals(ANEW);
    }

    boolean stops() {
      return clock.equals(STOPS);
    }

    Optional<Kept> kept(boolean stood) {
      return dueAt == null || dueAt.equals(InboxRow.NO_CLOCK)
          ? Optional.empty()
          : Optional.of(new Kept(goneAt, dueAt, stood));
    }
  }

  /**
   * A clock that was running when the wait began.
   *
   * @param at when that was
   * @param due when it would have run out
   * @param stood whether it stood still during the wait
   */
  record Kept(Instant at, Instant due, boolean stood) {}
}
