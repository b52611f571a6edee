package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each person did and started: the source of "done" and "started by me". */
@Component
public class ActionLog {

  private final ActionMapper mapper;

  ActionLog(ActionMapper mapper) {
    this.mapper = mapper;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void started(Matter matter, long account, Instant at) {
    mapper.insert(
        new Action(
            account,
            "started",
            matter.number().value(),
            null,
            matter.title(),
            "",
            "",
            matter.stage(),
            matter.regionId(),
            at,
            null,
            null,
            account));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void done(InboxRow task, long account, long actor, Instant at) {
    write(task, account, actor, at, null, null);
  }

  /**
   * Something that somebody did with a task without completing it.
   *
   * @param actor as which they did it: an id of its own where it was for somebody
   * @param act its message is {@code done.act.<act>}
   * @param whom with whom, or what about
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void acted(InboxRow task, long account, long actor, Instant at, String act, String whom) {
    write(task, account, actor, at, act, whom);
  }

  private void write(
      InboxRow task,
      long account,
      long actor,
      Instant at,
      @Nullable String act,
      @Nullable String whom) {
    mapper.insert(
        new Action(
            account,
            "done",
            task.subjectKey(),
            task.taskId(),
            task.title(),
            task.name(),
            task.formId(),
            task.stage(),
            task.regionId(),
            at,
            act,
            whom,
            actor));
  }

  /** One line of the log. */
  record Action(
      long accountId,
      String kind,
      String businessKey,
      @Nullable String taskId,
      String title,
      String name,
      String formId,
      Stage stage,
      long regionId,
      Instant actedAt,
      @Nullable String act,
      @Nullable String whom,
      long actor) {}
}
