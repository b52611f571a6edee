package org.gongshang.implementation;

import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Milestones of the round at work that no report has called reached. */
@Component
class MilestonesAhead implements OptionList {

  private final ImplementationMapper mapper;

  MilestonesAhead(ImplementationMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String key() {
    return "milestones";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return mapper
        .newest(task.matterNumber())
        .map(work -> mapper.ahead(work.id()))
        .orElse(List.of())
        .stream()
        .map(stone -> new Option(String.valueOf(stone.number()), stone.name()))
        .toList();
  }
}
