package org.gongshang.deliberation;

import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Items that a session has yet to treat, from which members recuse themselves one by one. */
@Component
class ItemsOfSession implements OptionList {

  private final ItemMapper items;

  ItemsOfSession(ItemMapper items) {
    this.items = items;
  }

  @Override
  public String key() {
    return "sessionItems";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return items.ofSession(task.businessKey()).stream()
        .filter(item -> item.state() == ItemState.PLANNED)
        .map(item -> new Option(Long.toString(item.id()), item.position() + ". " + item.title()))
        .toList();
  }
}
