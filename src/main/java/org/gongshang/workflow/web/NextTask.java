package org.gongshang.workflow.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Audiences.Address;
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
    Map<String, List<Address>> why =
        audiences.addressing(open.stream().map(InboxRow::taskId).toList(), viewer);
    return open.stream()
        .filter(row -> why.containsKey(row.taskId()))
        .min(Comparator.comparing(row -> !asks(why, row)))
        .map(row -> next(row, row.roundId() != null && !asks(why, row)));
  }

  private static boolean asks(Map<String, List<Address>> why, InboxRow row) {
    return why.getOrDefault(row.taskId(), List.of()).stream().anyMatch(Address::isPerson);
  }

  private DonePage.Next next(InboxRow row, boolean leads) {
    return new DonePage.Next(
        words.name(row.formId(), row.name(), leads),
        "/tasks/" + row.taskId(),
        words.open(row.formId(), leads));
  }
}
