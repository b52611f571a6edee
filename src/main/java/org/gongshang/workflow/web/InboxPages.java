package org.gongshang.workflow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Standing;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the inbox's page together. */
@Component
// one view of the data, so that rows and counts belong together
@Transactional(readOnly = true)
class InboxPages {

  private final Inbox inbox;
  private final Tasks tasks;
  private final Subjects subjects;
  private final Regions regions;
  private final RegionChoices choices;
  private final Reasons reasons;
  private final ActionRows actionRows;
  private final Actions actions;
  private final TakeBacks takeBacks;
  private final Accounts accounts;
  private final TaskWords words;

  InboxPages(
      Inbox inbox,
      Tasks tasks,
      Subjects subjects,
      Regions regions,
      RegionChoices choices,
      Reasons reasons,
      ActionRows actionRows,
      Actions actions,
      TakeBacks takeBacks,
      Accounts accounts,
      TaskWords words) {
    this.inbox = inbox;
    this.tasks = tasks;
    this.subjects = subjects;
    this.regions = regions;
    this.choices = choices;
    this.reasons = reasons;
    this.actionRows = actionRows;
    this.actions = actions;
    this.takeBacks = takeBacks;
    this.accounts = accounts;
    this.words = words;
  }

  InboxPage todo(
      Viewer viewer, InboxPage.Query query, @Nullable String after, InboxPage.@Nullable Did did) {
    Inbox.Filter filter = filter(viewer, query);
    Inbox.Cursor cursor = Inbox.Cursor.parse(after);
    Inbox.Figures figures = inbox.figures(viewer, filter.reach());
    Slice<InboxRow> slice =
        Slice.of(
            inbox.todo(viewer, filter, cursor, Slice.ASKED),
            cursor == null && filter.isWide()
                ? new Standing(figures.counts().total(), 0)
                : inbox.standing(viewer, filter, cursor),
            last -> new Inbox.Cursor(last.dueAt(), last.taskId()));
    return page(
        "todo", viewer, query, figures, slice.map(rows -> todoRows(rows, viewer)), did, cursor);
  }

  InboxPage log(String tab, Viewer viewer, InboxPage.Query query, @Nullable String before) {
    Inbox.Cursor cursor = Inbox.Cursor.parse(before);
    Slice<InboxPage.Row> slice =
        tab.equals("done")
            ? actionRows.done(viewer, query, cursor)
            : actionRows.started(viewer, query, cursor);
    Inbox.Figures figures = inbox.figures(viewer, reach(viewer, query));
    return page(tab, viewer, query, figures, slice, null, cursor);
  }

  private InboxPage page(
      String tab,
      Viewer viewer,
      InboxPage.Query query,
      Inbox.Figures figures,
      Slice<InboxPage.Row> slice,
      InboxPage.@Nullable Did did,
      Inbox.@Nullable Cursor cursor) {
    Inbox.Counts counts = figures.counts();
    Map<String, Integer> stages = new HashMap<>();
    figures.stages().forEach((stage, total) -> stages.put(stage.key(), total));
    return new InboxPage(
        tab,
        counts.total(),
        counts.overdue(),
        counts.today(),
        stages,
        choices.of(viewer, inbox.regions(viewer, figures, reach(viewer, query)), query.region()),
        query,
        slice.rows(),
        did,
        slice.span(),
        cursor == null ? null : cursor.toString(),
        slice.next() == null ? null : slice.next().toString(),
        viewer.mandates().stream().anyMatch(mandate -> mandate.role().coversBelow()));
  }

  private Inbox.Filter filter(Viewer viewer, InboxPage.Query query) {
    return new Inbox.Filter(
        Stage.find(query.stage()).orElse(null),
        "overdue".equals(query.when()) ? "overdue" : null,
        "today".equals(query.when()) ? inbox.endOfToday() : null,
        query.region(),
        query.text(),
        reach(viewer, query));
  }

  /** Whoever chooses a region below their own means what lies below. */
  private static int reach(Viewer viewer, InboxPage.Query query) {
    Long region = query.region();
    boolean own =
        region == null
            || viewer.mandates().stream().anyMatch(mandate -> mandate.regionId() == region);
    return query.below() || !own ? 1 : 0;
  }

  private List<InboxPage.Row> todoRows(List<InboxRow> rows, Viewer viewer) {
    Map<Long, String> names =
        accounts.names(rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).toList());
    Map<String, Reasons.Reason> why = reasons.of(rows, viewer);
    return rows.stream().map(row -> todoRow(row, names, why, viewer)).toList();
  }

  private InboxPage.Row todoRow(
      InboxRow row, Map<Long, String> names, Map<String, Reasons.Reason> why, Viewer viewer) {
    Long assignee = row.assignee();
    Reasons.Reason reason = why.get(row.taskId());
    boolean leads = reason != null && reason.leads();
    // whom nothing addresses to complete it is asked to sign it
    String because = reason == null ? words.sentence("inbox.why.sign") : reason.sentence();
    return new InboxPage.Row(
        row.taskId(),
        words.name(row.formId(), row.name()),
        row.title(),
        row.subjectKey(),
        row.stage(),
        regions.get(row.regionId()).name(),
        row.due(),
        row.startedAt(),
        assignee == null ? null : names.get(assignee),
        assignee != null && viewer.continues(assignee),
        row.suspended(),
        row.roundId() != null,
        because,
        reason == null ? null : reason.principal(),
        null,
        List.of(),
        "/tasks/" + row.taskId() + (reason == null ? "/sign" : ""),
        reason == null ? words.sentence("act.sign.open") : words.open(row.formId(), leads));
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
                    takeBacks.isOpen(past, viewer) ? "/tasks/" + taskId + "/take-back" : null))
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
