package org.gongshang.workflow.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.PastTask;
import org.springframework.stereotype.Component;

/** What waits for a person about the same matter or session once a task is over. */
@Component
class NextTask {

  private final Inbox inbox;
  private final Audiences audiences;
  private final TaskWords words;

  NextTask(Inbox inbox, Audiences audiences, TaskWords words) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.words = words;
  }

  /** An answer of the viewer's own comes before what they lead, the most urgent first. */
  Optional<DonePage.Next> after(PastTask past, Viewer viewer) {
    List<InboxRow> open =
        inbox.ofSubject(past.businessKey()).stream().filter(row -> !row.suspended()).toList();
    List<String> ids = open.stream().map(InboxRow::taskId).toList();
    Set<String> asking = audiences.asking(ids, viewer);
    Set<String> addressing = audiences.addressing(ids, viewer).keySet();
    return open.stream()
        .filter(row -> asking.contains(row.taskId()))
        .findFirst()
        .or(() -> open.stream().filter(row -> addressing.contains(row.taskId())).findFirst())
        .map(row -> next(row, row.roundId() != null && !asking.contains(row.taskId())));
  }

  private DonePage.Next next(InboxRow row, boolean leads) {
    return new DonePage.Next(
        words.name(row.formId(), row.name()),
        "/tasks/" + row.taskId(),
        leads ? words.chair(row.formId()) : words.open(row.formId()));
  }
}
