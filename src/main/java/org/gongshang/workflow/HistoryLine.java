package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history.
 *
 * @param id later lines have higher ones
 * @param actor who did it; null where a clock, a table or the process did
 * @param particulars fill the message {@code eventKey}: texts, counts, days, moments, yuan, words
 * @param form what was submitted
 * @param element where a clock ran out
 * @param decision what the table decided that wrote the line, or that set the task's time limit
 */
public record HistoryLine(
    long id,
    Instant happenedAt,
    @Nullable Long actor,
    String eventKey,
    List<Object> particulars,
    @Nullable FilledForm form,
    @Nullable Element element,
    @Nullable Decision decision) {

  /** Whether the actor acted as a resident, whose name is not for everyone. */
  public boolean isResidents() {
    return eventKey.equals(History.OPENED) || eventKey.endsWith(History.BY_RESIDENT);
  }

  /** Whether a person did a task. */
  public boolean isTask() {
    return eventKey.equals(History.TASK);
  }

  /** Whether the chair of a round closed it. */
  public boolean closesRound() {
    return eventKey.equals(History.CLOSED_ROUND);
  }

  /** Whether somebody did something with a task, which the particulars begin with. */
  public boolean isActOnTask() {
    return eventKey.startsWith(History.TASK_ACTS) || closesRound();
  }

  /** An element of a model. */
  public record Element(String process, String id, @Nullable String name) {}
}
