package org.gongshang.deliberation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Members of the task's council. */
@Component
class CouncilMembers implements OptionList {

  private final Councils councils;
  private final Accounts accounts;

  CouncilMembers(Councils councils, Accounts accounts) {
    this.councils = councils;
    this.accounts = accounts;
  }

  @Override
  public String key() {
    return "councilMembers";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    List<Long> members =
        councils
            .of(task.regionId())
            .map(council -> List.copyOf(councils.members(council.id()).keySet()))
            .orElse(List.of());
    Map<Long, String> names = accounts.names(members);
    return members.stream()
        .map(member -> new Option(String.valueOf(member), names.getOrDefault(member, "")))
        .toList();
  }
}
