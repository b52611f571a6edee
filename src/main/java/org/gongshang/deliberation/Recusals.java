package org.gongshang.deliberation;

import java.time.Clock;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who is there takes no part in deciding an item. They say so themselves, or whoever
 * prepares the session enters it for them, until its vote opens.
 */
@Component
class Recusals {

  private final SessionRights rights;
  private final Sessions sessions;
  private final SessionMapper mapper;
  private final Agenda agenda;
  private final Matters matters;
  private final Accounts accounts;
  private final Once once;
  private final Clock clock;

  Recusals(
      SessionRights rights,
      Sessions sessions,
      SessionMapper mapper,
      Agenda agenda,
      Matters matters,
      Accounts accounts,
      Once once,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.mapper = mapper;
    this.agenda = agenda;
    this.matters = matters;
    this.accounts = accounts;
    this.once = once;
    this.clock = clock;
  }

  @Transactional
  public String declare(
      String number, long itemId, long account, String reason, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("recuse", number, String.valueOf(itemId), String.valueOf(account), reason),
        Sessions.path(number) + "/live",
        () -> {
          Session session =
              account == viewer.accountId()
                  ? rights.attended(number, viewer)
                  : rights.prepared(number, viewer);
          StatedReason.check(reason);
          AgendaItem item = agenda.item(number, itemId);
          check(session, item, account);
          mapper.insertRecusal(new Recusal(itemId, account, reason.strip(), clock.instant()));
          matters.note(
              item.matter(), viewer.accountId(), "deliberation.event.recused", name(account));
        });
  }

  private String name(long account) {
    return accounts.names(List.of(account)).getOrDefault(account, "");
  }

  private void check(Session session, AgendaItem item, long account) {
    boolean open =
        item.state() == ItemState.PLANNED
            || (item.isTreated() && sessions.isTalking(session.number()));
    if (!open) {
      throw new Refusal("deliberation.recuse.late");
    }
    Attendance attendance = sessions.attendance(session);
    if (attendance.there().stream().noneMatch(each -> each.accountId() == account)) {
      throw new Refusal("deliberation.recuse.absent");
    }
    if (attendance.recusals().stream()
        .anyMatch(each -> each.itemId() == item.id() && each.accountId() == account)) {
      throw new Refusal("deliberation.recuse.already");
    }
  }
}
