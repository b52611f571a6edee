package org.gongshang.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who plays: for each task the person whose task it is. */
@Component
@Profile("demo")
class Cast {

  private static final Map<String, String> UNITS = Map.of("1", "zhangwei", "2", "guoqiang");

  private static final Map<String, Role> ROLES =
      Map.of(
          "session-convene", Role.CONVENER,
          "session-sign-in", Role.CONVENER,
          "session-opinion", Role.CONVENER,
          "session-ballot", Role.CONVENER,
          "session-conclude", Role.CONVENER,
          "session-confirm", Role.CONVENER,
          "project-approve", Role.APPROVER,
          "implementation-inspect", Role.SUPERVISOR,
          "evaluation-escalated", Role.OFFICIAL);

  private final Accounts accounts;
  private final Map<Long, Viewer> viewers = new HashMap<>();

  Cast(Accounts accounts) {
    this.accounts = accounts;
  }

  Viewer named(String login) {
    return viewer(
        accounts
            .byLogin(login)
            .orElseThrow(() -> new IllegalStateException("nobody is " + login))
            .id());
  }

  Viewer unit(Script script) {
    return named(UNITS.getOrDefault(script.word("project", 3), "zhangwei"));
  }

  /** The person of the role that does or chairs a task; clerks where no other is named. */
  Viewer forTask(InboxRow row) {
    return at(ROLES.getOrDefault(row.formId(), Role.CLERK), row.regionId());
  }

  Viewer at(Role role, long regionId) {
    return find(role, regionId)
        .orElseThrow(() -> new IllegalStateException("no " + role + " at " + regionId));
  }

  Optional<Viewer> find(Role role, long regionId) {
    return accounts.holders(role, regionId).stream().findFirst().map(this::viewer);
  }

  /** Has mandates read anew. */
  void forget(long accountId) {
    viewers.remove(accountId);
  }

  Viewer viewer(long accountId) {
    return viewers.computeIfAbsent(accountId, accounts::viewer);
  }
}
