package org.gongshang.resource;

import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** The organisations that a project of the task's region may be given to. */
@Component
class UnitOptions implements OptionList {

  private final Organisations organisations;

  UnitOptions(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public String key() {
    return "units";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return organisations.within(task.regionId()).stream()
        .map(unit -> new Option(String.valueOf(unit.id()), unit.name()))
        .toList();
  }
}
