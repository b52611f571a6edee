package org.gongshang.workflow.web;

import org.gongshang.people.Viewer;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TakeBackOffers;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says above the inbox what the viewer has just done, after they were led back to it. */
@Component
@Transactional(readOnly = true)
class JustDone {

  private final Tasks tasks;
  private final Actions actions;
  private final Subjects subjects;
  private final TakeBacks takeBacks;
  private final TaskWords words;

  JustDone(Tasks tasks, Actions actions, Subjects subjects, TakeBacks takeBacks, TaskWords words) {
    this.tasks = tasks;
    this.actions = actions;
    this.subjects = subjects;
    this.takeBacks = takeBacks;
    this.words = words;
  }

  /** What the viewer has just completed; null if it was not theirs to see. */
  InboxPage.@Nullable Did did(String taskId, Viewer viewer) {
    return tasks
        .past(taskId)
        .filter(past -> subjects.maySee(past.subjectKey(), viewer))
        .map(
            past ->
                new InboxPage.Did(
                    "inbox.did",
                    words.name(past.formId(), past.name()),
                    "",
                    subjects.get(past.subjectKey()).title(),
                    subjects.get(past.subjectKey()).link(),
                    takeBacks.isOpen(past, viewer) ? TakeBackOffers.path(taskId) : null))
        .orElse(null);
  }

  /** What the viewer has just handed on; null if they have not. */
  InboxPage.@Nullable Did passed(String taskId, Viewer viewer) {
    return actions
        .passed(taskId, viewer)
        .map(
            act ->
                new InboxPage.Did(
                    "inbox.passed",
                    words.name(act.formId(), act.name()),
                    act.whom() == null ? "" : act.whom(),
                    act.title(),
                    subjects.link(act.businessKey()),
                    null))
        .orElse(null);
  }
}
