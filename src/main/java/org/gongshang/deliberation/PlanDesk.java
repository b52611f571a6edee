package org.gongshang.deliberation;

import java.time.Clock;
import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an item is to be voted on: whoever prepares the session says so until it begins. */
@Component
class PlanDesk {

  private final SessionRights rights;
  private final SessionMapper sessions;
  private final Agenda agenda;
  private final ItemPlans plans;
  private final ItemBallots ballots;
  private final Once once;
  private final Clock clock;

  PlanDesk(
      SessionRights rights,
      SessionMapper sessions,
      Agenda agenda,
      ItemPlans plans,
      ItemBallots ballots,
      Once once,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.agenda = agenda;
    this.plans = plans;
    this.ballots = ballots;
    this.once = once;
    this.clock = clock;
  }

  /** What the form shows. */
  public record Page(Session session, AgendaItem item, PlanForm form) {}

  @Transactional(readOnly = true)
  public Page page(String number, long itemId, Viewer viewer) {
    Session session = rights.visible(number, viewer);
    if (!rights.mayPrepare(session, viewer)) {
      throw new NoPermission(Role.CLERK.key());
    }
    AgendaItem item = unbound(number, itemId);
    return new Page(session, item, PlanForm.of(plans.of(itemId), session.version()));
  }

  @Transactional
  public String plan(String number, long itemId, PlanForm form, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("plan ballot", number, String.valueOf(itemId), form.toString()),
        Sessions.path(number) + "/agenda",
        () -> {
          Session session = rights.prepared(number, viewer);
          session.admitItem();
          AgendaItem item = unbound(number, itemId);
          if (session.version() != TypedLine.version(form.version())) {
            throw new Refusal("deliberation.agenda.stale");
          }
          if (item.state() != ItemState.PLANNED) {
            throw new Refusal("deliberation.item.moved");
          }
          plans.put(itemId, form.read(), viewer.accountId(), clock.instant());
          sessions.touch(number);
        });
  }

  /** Not to be voted on once more: what came out equal is known by its place in the plan. */
  private AgendaItem unbound(String number, long itemId) {
    AgendaItem item = agenda.item(number, itemId);
    if (!ballots.tied(item).isEmpty()) {
      throw new Refusal("deliberation.plan.tied");
    }
    return item;
  }
}
