package org.gongshang.workflow.web;

import java.util.HashMap;
import java.util.Map;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the inbox's page together. */
@Component
// one view of the data, so that rows and counts belong together
@Transactional(readOnly = true)
class InboxPages {

  private final Inbox inbox;
  private final RegionChoices choices;
  private final TodoRows todoRows;
  private final ActionRows actionRows;

  InboxPages(Inbox inbox, RegionChoices choices, TodoRows todoRows, ActionRows actionRows) {
    this.inbox = inbox;
    this.choices = choices;
    this.todoRows = todoRows;
    this.actionRows = actionRows;
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
        "todo", viewer, query, figures, slice.map(rows -> todoRows.of(rows, viewer)), did, cursor);
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
}
