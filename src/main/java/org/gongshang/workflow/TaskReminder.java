package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Holders;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.engine.Reminders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds people of one task: those who must act before its end, their convener with them after it,
 * then level after level above, until somebody acts. A round ends by itself and needs no more than
 * the first reminder.
 */
@Component
class TaskReminder {

  /** Steps of the watch: the second level above is told at {@code ABOVE + 1}, and so on. */
  private static final int SOON = 0;

  private static final int OVERDUE = 1;
  private static final int ABOVE = 2;

  private final InboxMapper mapper;
  private final Reminders reminders;
  private final Subjects subjects;
  private final Regions regions;
  private final Holders holders;
  private final Accounts accounts;
  private final ModelNames names;
  private final Messages messages;
  private final History history;
  private final Clock clock;

  TaskReminder(
      InboxMapper mapper,
      Reminders reminders,
      Subjects subjects,
      Regions regions,
      Holders holders,
      Accounts accounts,
      ModelNames names,
      Messages messages,
      History history,
      Clock clock) {
    this.mapper = mapper;
    this.reminders = reminders;
    this.subjects = subjects;
    this.regions = regions;
    this.holders = holders;
    this.accounts = accounts;
    this.names = names;
    this.messages = messages;
    this.history = history;
    this.clock = clock;
  }

  /** Whether it was time to; somebody else may have done it, or the task may be over. */
  @Transactional
  public boolean remind(String taskId) {
    Optional<Integer> step = mapper.lockWatch(taskId, clock.instant());
    if (step.isEmpty()) {
      return false;
    }
    InboxRow row = mapper.find(taskId).orElseThrow();
    Instant next = act(row, step.get());
    mapper.watch(taskId, step.get() + 1, next);
    return true;
  }

  /** Returns when to look again. */
  private Instant act(InboxRow row, int step) {
    if (step == SOON) {
      tell(audience(row), "clock.soon", row, "/tasks/" + row.taskId());
      return row.roundId() == null ? reminders.overdue(row) : InboxRow.NO_CLOCK;
    }
    if (row.roundId() != null) {
      return InboxRow.NO_CLOCK;
    }
    if (step == OVERDUE) {
      overdue(row);
      return reminders.above(row, 1);
    }
    return tellAbove(row, step - ABOVE + 1)
        ? reminders.above(row, step - ABOVE + 2)
        : InboxRow.NO_CLOCK;
  }

  private void overdue(InboxRow row) {
    history.add(row.subjectKey(), null, "event.overdue", names.written(row));
    Set<Long> audience = audience(row);
    tell(audience, "clock.overdue", row, "/tasks/" + row.taskId());
    Set<Long> chiefs = new TreeSet<>(accounts.holders(Role.CONVENER, row.regionId()));
    chiefs.removeAll(audience);
    tell(chiefs, "clock.overdue.chief", row, subjects.get(row.subjectKey()).link());
  }

  /** Whether there is such a level. */
  private boolean tellAbove(InboxRow row, int levels) {
    List<Region> line = regions.ancestors(row.regionId());
    int at = line.size() - 1 - levels;
    if (at < 0) {
      return false;
    }
    Region above = line.get(at);
    history.add(row.subjectKey(), null, "event.above", names.written(row), above.name());
    tell(chiefs(above), "clock.above", row, subjects.get(row.subjectKey()).link());
    return true;
  }

  /** Those who supervise, or who stand in where nobody is appointed to. */
  private Collection<Long> chiefs(Region region) {
    for (Role role : List.of(Role.OFFICIAL, Role.CONVENER, Role.CLERK)) {
      List<Long> found = accounts.holders(role, region.id());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Set<Long> audience(InboxRow row) {
    Long assignee = row.assignee();
    return assignee == null ? holders.people(mapper.holdersOf(row.taskId())) : Set.of(assignee);
  }

  private void tell(Collection<Long> people, String key, InboxRow row, String link) {
    messages.tell(
        people,
        key,
        List.of(
            row.title(),
            names.told(row),
            Messages.moment(row.dueAt()),
            regions.get(row.regionId()).name()),
        link);
  }
}
