package org.gongshang.workflow.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Audiences.Address;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of what a person has to do: why it is theirs, and what they can do with it. */
@Component
class TodoRows {

  private final Audiences audiences;
  private final TaskAccess access;
  private final Reasons reasons;
  private final Accounts accounts;
  private final Regions regions;
  private final TaskWords words;

  TodoRows(
      Audiences audiences,
      TaskAccess access,
      Reasons reasons,
      Accounts accounts,
      Regions regions,
      TaskWords words) {
    this.audiences = audiences;
    this.access = access;
    this.reasons = reasons;
    this.accounts = accounts;
    this.regions = regions;
    this.words = words;
  }

  /** In a constant number of statements. */
  List<InboxPage.Row> of(List<InboxRow> rows, Viewer viewer) {
    Map<Long, String> names =
        accounts.names(rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).toList());
    Map<String, List<Address>> addresses =
        audiences.addressing(rows.stream().map(InboxRow::taskId).toList(), viewer);
    Map<String, Reasons.Reason> why = reasons.of(rows, addresses, viewer);
    Set<String> urged = access.urgers(rows, addresses, viewer).keySet();
    return rows.stream().map(row -> row(row, names, why.get(row.taskId()), urged, viewer)).toList();
  }

  /**
   * @param reason null where nothing addresses the viewer to complete it: they are asked to sign it
   */
  private InboxPage.Row row(
      InboxRow row,
      Map<Long, String> names,
      Reasons.@Nullable Reason reason,
      Set<String> urged,
      Viewer viewer) {
    Long assignee = row.assignee();
    boolean leads = reason != null && reason.leads();
    return new InboxPage.Row(
        row.taskId(),
        words.name(row.formId(), row.name(), leads),
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
        reason != null && urged.contains(row.taskId()),
        reason == null ? words.sentence("inbox.why.sign") : reason.sentence(),
        reason == null ? null : reason.principal(),
        null,
        List.of(),
        "/tasks/" + row.taskId() + (reason == null ? "/sign" : ""),
        reason == null ? words.sentence("act.sign.open") : words.open(row.formId(), leads),
        null);
  }
}
