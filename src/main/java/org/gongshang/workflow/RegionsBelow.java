package org.gongshang.workflow;

import java.util.List;
import java.util.Locale;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** The regions directly below the one whose task it is. */
@Component
class RegionsBelow implements OptionList {

  private final Regions regions;

  RegionsBelow(Regions regions) {
    this.regions = regions;
  }

  @Override
  public String key() {
    return "regionsBelow";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return regions.children(task.regionId()).stream()
        .map(region -> new Option(String.valueOf(region.id()), region.name()))
        .toList();
  }
}
