package org.gongshang.deliberation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Members of the task's council. */
@Component
class CouncilMembers implements OptionList {

  private final Councils councils;
  private final SessionMapper sessions;
  private final Accounts accounts;

  CouncilMembers(Councils councils, SessionMapper sessions, Accounts accounts) {
    this.councils = councils;
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @Override
  public String key() {
    return "councilMembers";
  }

  /** That of the session, else that of the region. */
  private Optional<Long> council(TaskView task) {
    return sessions
        .find(task.businessKey())
        .map(Session::councilId)
        .or(() -> councils.of(task.regionId()).map(Council::id));
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    List<Long> members =
        council(task)
            .map(council -> List.copyOf(councils.members(council).keySet()))
            .orElse(List.of());
    Map<Long, String> names = accounts.names(members);
    return members.stream()
        .map(member -> new Option(String.valueOf(member), names.getOrDefault(member, "")))
        .toList();
  }
}
