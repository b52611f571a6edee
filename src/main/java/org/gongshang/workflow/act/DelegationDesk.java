package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Delegation;
import org.gongshang.people.Delegations;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and ends delegations; whom they concern is told. */
@Component
public class DelegationDesk {

  private static final String PAGE = "/account/delegations";

  private final Delegations delegations;
  private final Mandates mandates;
  private final Accounts accounts;
  private final Rights rights;
  private final Messages messages;
  private final Once once;

  DelegationDesk(
      Delegations delegations,
      Mandates mandates,
      Accounts accounts,
      Rights rights,
      Messages messages,
      Once once) {
    this.delegations = delegations;
    this.mandates = mandates;
    this.accounts = accounts;
    this.rights = rights;
    this.messages = messages;
    this.once = once;
  }

  @Transactional
  public void make(Viewer viewer, DelegationForm form, String key) {
    if (!once.first(viewer.accountId(), key, Act.of("delegate", form.toString()))) {
      return;
    }
    String reason = Words.demanded(form.reason(), "act.reason.missing");
    long delegate = form.delegateId();
    delegations.make(viewer, form.mandateId(), delegate, form.first(), form.last(), reason);
    messages.tell(
        List.of(delegate),
        "people.delegation.message.made",
        List.of(viewer.name(), form.from(), form.to(), reason),
        PAGE);
  }

  /** Whose mandate it is, who acts under it, and the administrator of its region may end it. */
  @Transactional
  public void end(Viewer viewer, long id) {
    Delegation delegation =
        delegations
            .find(id)
            .filter(each -> mayEnd(each, viewer))
            .orElseThrow(() -> new NotVisible("delegation " + id));
    delegations.end(id, viewer.accountId());
    List<Long> others =
        List.of(delegation.principal(), delegation.delegate()).stream()
            .filter(each -> each != viewer.accountId())
            .toList();
    messages.tell(
        others,
        "people.delegation.message.ended",
        List.of(viewer.name(), accounts.nameOf(delegation.actor())),
        PAGE);
  }

  private boolean mayEnd(Delegation delegation, Viewer viewer) {
    return List.of(delegation.principal(), delegation.delegate()).contains(viewer.accountId())
        || mandates
            .find(delegation.mandateId())
            .map(Mandate::regionId)
            .filter(region -> rights.may(viewer, Role.ADMIN, region))
            .isPresent();
  }
}
