package org.gongshang.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Matters that were handed down and are taken back before anybody below has acted on them. */
@Component
public class Withdrawals {

  private static final String RECEIVE = "axis-receive-down";
  private static final String WITHDRAWN = "withdrawn";

  private final Matters matters;
  private final HandDowns handDowns;
  private final Inbox inbox;
  private final Processes processes;
  private final Accounts accounts;
  private final Rights rights;
  private final Messages messages;
  private final Once once;

  Withdrawals(
      Matters matters,
      HandDowns handDowns,
      Inbox inbox,
      Processes processes,
      Accounts accounts,
      Rights rights,
      Messages messages,
      Once once) {
    this.matters = matters;
    this.handDowns = handDowns;
    this.inbox = inbox;
    this.processes = processes;
    this.accounts = accounts;
    this.rights = rights;
    this.messages = messages;
    this.once = once;
  }

  /** Whether the viewer is of those who handed down from this matter. */
  public boolean decides(Matter above, Viewer viewer) {
    return rights.may(viewer, Role.CLERK, above.regionId());
  }

  /** Numbers of those of these matters on which nobody below has acted. */
  public Set<String> untouched(Collection<String> numbers) {
    return inbox.ofMatters(numbers).stream()
        .filter(Withdrawals::isUntouched)
        .map(InboxRow::businessKey)
        .collect(Collectors.toSet());
  }

  private static boolean isUntouched(InboxRow row) {
    return row.formId().equals(RECEIVE) && row.assignee() == null;
  }

  /** The sub-matter, for those who may take it back; for others it does not exist. */
  public Matter withdrawable(String number, Viewer viewer) {
    Matter matter = matters.visible(number, viewer);
    boolean mine =
        handDowns
            .order(matter.number())
            .map(order -> matters.get(order.parent()))
            .filter(above -> decides(above, viewer))
            .isPresent();
    if (!mine) {
      throw new NotVisible("withdrawal of " + number);
    }
    return matter;
  }

  /** Takes it back; returns the path of the matter above. */
  @Transactional
  public String withdraw(String number, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("withdraw", number),
        () -> {
          Matter matter = withdrawable(number, viewer);
          if (!untouched(List.of(number)).contains(number)) {
            throw new Refusal("axis.withdraw.begun");
          }
          matters.note(matter.number(), viewer.accountId(), "event.takenBack", matter.title());
          tellBelow(matter);
          processes.deliver(WITHDRAWN, number, Map.of());
          return "/matters/" + handDowns.order(matter.number()).orElseThrow().parent();
        });
  }

  private void tellBelow(Matter matter) {
    messages.tell(
        accounts.holders(Role.CLERK, matter.regionId()),
        "message.takenBack",
        List.of(matter.title()),
        "/matters/" + matter.number());
  }
}
