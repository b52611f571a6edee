package org.gongshang.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists a person's open tasks for programs. */
@Component
class TaskList {

  static final int MOST = 100;

  private final Inbox inbox;
  private final Audiences audiences;
  private final Regions regions;
  private final Accounts accounts;
  private final TaskWords words;

  TaskList(Inbox inbox, Audiences audiences, Regions regions, Accounts accounts, TaskWords words) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.regions = regions;
    this.accounts = accounts;
    this.words = words;
  }

  /** What the caller asks for; absent parts do not filter. */
  record Query(
      @Nullable String stage,
      @Nullable Boolean overdue,
      @Nullable Long region,
      @Nullable String text,
      @Nullable Boolean below,
      @Nullable String after,
      @Nullable Integer limit) {

    int most() {
      int most = limit == null ? 20 : limit;
      if (most < 1 || most > MOST) {
        throw new Refusal("api.limit", MOST);
      }
      return most;
    }

    Inbox.@Nullable Cursor cursor() {
      Inbox.Cursor cursor = Inbox.Cursor.parse(after);
      if (after != null && cursor == null) {
        throw new Refusal("api.after");
      }
      return cursor;
    }

    Inbox.Filter filter() {
      return new Inbox.Filter(
          stage == null ? null : stage(stage),
          Boolean.TRUE.equals(overdue) ? "overdue" : null,
          null,
          region,
          text == null || text.isBlank() ? null : text.strip(),
          Boolean.TRUE.equals(below) ? 1 : 0);
    }

    private static Stage stage(String key) {
      return Arrays.stream(Stage.values())
          .filter(stage -> stage.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new Refusal("api.stage", key));
    }
  }

  TaskAnswers.TaskList of(Viewer viewer, Query query) {
    int most = query.most();
    List<InboxRow> found = inbox.todo(viewer, query.filter(), query.cursor(), most + 1);
    List<InboxRow> shown = found.subList(0, Math.min(most, found.size()));
    String next = null;
    if (found.size() > most) {
      InboxRow last = shown.get(most - 1);
      next = new Inbox.Cursor(last.dueAt(), last.taskId()).toString();
    }
    return new TaskAnswers.TaskList(lines(shown, viewer), next);
  }

  private List<TaskAnswers.Line> lines(List<InboxRow> rows, Viewer viewer) {
    Map<Long, String> names =
        accounts.names(
            rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).distinct().toList());
    Map<String, Long> actors = audiences.actors(rows, viewer);
    Map<Long, String> principals = accounts.principals(Set.copyOf(actors.values()));
    return rows.stream()
        .map(row -> line(row, names, principals.get(actors.getOrDefault(row.taskId(), 0L))))
        .toList();
  }

  TaskAnswers.Line line(InboxRow row, Viewer viewer) {
    return lines(List.of(row), viewer).get(0);
  }

  private TaskAnswers.Line line(InboxRow row, Map<Long, String> names, @Nullable String actingFor) {
    Long assignee = row.assignee();
    return new TaskAnswers.Line(
        row.taskId(),
        words.name(row.formId(), row.name()),
        row.title(),
        row.subjectKey(),
        row.stage().key(),
        Place.of(regions.get(row.regionId())),
        row.formId(),
        row.due(),
        row.startedAt(),
        assignee == null ? null : names.get(assignee),
        actingFor,
        row.suspended());
  }
}
