package org.gongshang.workflow;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each person did and started: the source of "done" and "started by me". */
@Component
class ActionLog {

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
            at));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void done(InboxRow task, long account, Instant at) {
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
            at));
  }

  /** One line of the log. */
  record Action(
      long accountId,
      String kind,
      String businessKey,
      @org.jspecify.annotations.Nullable String taskId,
      String title,
      String name,
      String formId,
      Stage stage,
      long regionId,
      Instant actedAt) {}
}
