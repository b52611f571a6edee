package org.gongshang.workflow;

import java.time.Clock;
import java.util.Map;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.Engine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends rounds: by the chair, or when nobody is left to answer. */
@Component
class RoundEnds {

  private final InboxMapper inbox;
  private final TaskAccess access;
  private final TaskForms forms;
  private final Rounds rounds;
  private final Once once;
  private final History history;
  private final ActionLog actionLog;
  private final Engine engine;
  private final Clock clock;

  RoundEnds(
      InboxMapper inbox,
      TaskAccess access,
      TaskForms forms,
      Rounds rounds,
      Once once,
      History history,
      ActionLog actionLog,
      Engine engine,
      Clock clock) {
    this.inbox = inbox;
    this.access = access;
    this.forms = forms;
    this.rounds = rounds;
    this.once = once;
    this.history = history;
    this.actionLog = actionLog;
    this.engine = engine;
    this.clock = clock;
  }

  /** The chair closes the round before its time; returns the path to go to. */
  @Transactional
  public String close(String taskId, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("close", taskId),
        () -> {
          InboxRow row = access.row(taskId, viewer);
          if (!access.chairs(row, viewer) || row.roundId() == null) {
            throw new NotVisible("task " + taskId);
          }
          closeEarly(row, row.roundId(), viewer);
          return "/tasks?did=" + taskId;
        });
  }

  private void closeEarly(InboxRow row, long roundId, Viewer chair) {
    row.refuseIfSuspended();
    if (forms.action(row.formId()) instanceof CollectiveAction action) {
      Refusal.throwIfAny(action.obstacle(rounds.get(roundId)));
    }
    long by = access.chair(row, chair);
    actionLog.done(row, chair.accountId(), by, clock.instant());
    history.add(row.subjectKey(), by, History.CLOSED_ROUND, row.formId(), row.name());
    finish(row, roundId, by);
  }

  /** Whether it is worth looking closer, for most answers are not the last. */
  boolean mayBeDecided(String taskId) {
    return inbox
        .awaited(taskId)
        .filter(task -> !task.somebody() || isDecidedEarly(task.formId()))
        .isPresent();
  }

  private boolean isDecidedEarly(String formId) {
    return forms.action(formId) instanceof CollectiveAction action && action.isDecidedEarly();
  }

  /**
   * Closes the round when nobody is left to answer; does nothing otherwise. Safe to repeat. A
   * halted round is closed by its clock once it goes on.
   */
  @Transactional
  public void finishIfDecided(String taskId, Viewer viewer) {
    inbox
        .find(taskId)
        .filter(row -> !row.suspended())
        .filter(row -> row.roundId() != null && isDecided(row, rounds.get(row.roundId())))
        .ifPresent(
            row -> finish(row, row.roundId() == null ? 0 : row.roundId(), viewer.accountId()));
  }

  private boolean isDecided(InboxRow row, Round round) {
    return forms.action(row.formId()) instanceof CollectiveAction action
        ? action.isDecided(round)
        : round.unanswered() == 0;
  }

  private void finish(InboxRow row, long roundId, long by) {
    // whoever closes it completes the task; others came in the same moment and have nothing to do
    if (rounds.close(roundId)) {
      engine.complete(row.taskId(), Map.of(), by);
    }
  }
}
