package org.gongshang.workflow.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the inbox's page together. */
@Component
class InboxPages {

  private static final int PAGE = 20;

  private final Inbox inbox;
  private final Subjects subjects;
  private final Regions regions;
  private final Accounts accounts;
  private final TaskWords words;

  InboxPages(Inbox inbox, Subjects subjects, Regions regions, Accounts accounts, TaskWords words) {
    this.inbox = inbox;
    this.subjects = subjects;
    this.regions = regions;
    this.accounts = accounts;
    this.words = words;
  }

  InboxPage todo(
      Viewer viewer, InboxPage.Query query, @Nullable String after, @Nullable String did) {
    List<InboxRow> found = inbox.todo(viewer, filter(query), Inbox.Cursor.parse(after), PAGE + 1);
    List<InboxRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = null;
    if (found.size() > PAGE) {
      InboxRow last = shown.get(PAGE - 1);
      next = link("todo", query, new Inbox.Cursor(last.dueAt(), last.taskId()));
    }
    return page("todo", viewer, query, todoRows(shown, viewer), did(did, viewer), next);
  }

  InboxPage log(String tab, Viewer viewer, InboxPage.Query query, @Nullable String before) {
    List<Inbox.DoneRow> found = inbox.log(viewer, tab, Inbox.Cursor.parse(before), PAGE + 1);
    List<Inbox.DoneRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = null;
    if (found.size() > PAGE) {
      Inbox.DoneRow last = shown.get(PAGE - 1);
      next = link(tab, query, new Inbox.Cursor(last.actedAt(), Long.toString(last.id())));
    }
    return page(tab, viewer, query, shown.stream().map(this::logRow).toList(), null, next);
  }

  private InboxPage page(
      String tab,
      Viewer viewer,
      InboxPage.Query query,
      List<InboxPage.Row> rows,
      InboxPage.@Nullable Did did,
      @Nullable String next) {
    Inbox.Counts counts = inbox.counts(viewer);
    Map<String, Integer> stages = new HashMap<>();
    inbox.stageCounts(viewer).forEach(count -> stages.put(count.stage().key(), count.total()));
    return new InboxPage(
        tab,
        counts.total(),
        counts.overdue(),
        counts.today(),
        stages,
        inbox.regions(viewer).stream()
            .map(region -> new InboxPage.Place(region.id(), region.name()))
            .toList(),
        query,
        rows,
        did,
        next,
        viewer.mandates().stream().anyMatch(mandate -> mandate.role().coversBelow()));
  }

  private Inbox.Filter filter(InboxPage.Query query) {
    return new Inbox.Filter(
        stage(query.stage()),
        "overdue".equals(query.when()) ? "overdue" : null,
        "today".equals(query.when()) ? inbox.endOfToday() : null,
        query.region(),
        query.text(),
        query.below() ? 1 : 0);
  }

  private static @Nullable Stage stage(@Nullable String key) {
    for (Stage stage : Stage.values()) {
      if (stage.key().equals(key)) {
        return stage;
      }
    }
    return null;
  }

  private List<InboxPage.Row> todoRows(List<InboxRow> rows, Viewer viewer) {
    Map<Long, String> names =
        accounts.names(rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).toList());
    return rows.stream().map(row -> todoRow(row, names, viewer)).toList();
  }

  private InboxPage.Row todoRow(InboxRow row, Map<Long, String> names, Viewer viewer) {
    Long assignee = row.assignee();
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
        assignee != null && assignee == viewer.accountId(),
        row.suspended(),
        "/tasks/" + row.taskId(),
        words.open(row.formId()));
  }

  private InboxPage.Row logRow(Inbox.DoneRow row) {
    return new InboxPage.Row(
        row.taskId(),
        words.name(row.formId(), row.name()),
        row.title(),
        row.businessKey(),
        row.stage(),
        regions.get(row.regionId()).name(),
        null,
        row.actedAt(),
        null,
        true,
        false,
        subjects.find(row.businessKey()).map(subject -> subject.link()).orElse("/tasks"),
        "");
  }

  private InboxPage.@Nullable Did did(@Nullable String taskId, Viewer viewer) {
    if (taskId == null) {
      return null;
    }
    return inbox
        .past(taskId)
        .filter(past -> subjects.maySee(past.subjectKey(), viewer))
        .map(
            past ->
                new InboxPage.Did(
                    words.name(past.formId(), past.name()),
                    past.title(),
                    subjects.get(past.subjectKey()).link()))
        .orElse(null);
  }

  private static String link(String tab, InboxPage.Query query, Inbox.Cursor cursor) {
    List<String> parts = new ArrayList<>(List.of("tab=" + tab, "after=" + cursor));
    add(parts, "stage", query.stage());
    add(parts, "when", query.when());
    add(parts, "region", query.region());
    add(parts, "text", query.text());
    add(parts, "below", query.below() ? "true" : null);
    return "/tasks?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
