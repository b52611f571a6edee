package org.gongshang.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** The region of a task and those directly below it. */
@Component
class RegionsHere implements OptionList {

  private final Regions regions;

  RegionsHere(Regions regions) {
    this.regions = regions;
  }

  @Override
  public String key() {
    return "regionsHere";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    List<Region> here = new ArrayList<>();
    here.add(regions.get(task.regionId()));
    here.addAll(regions.children(task.regionId()));
    return here.stream()
        .map(region -> new Option(String.valueOf(region.id()), region.name()))
        .toList();
  }
}
