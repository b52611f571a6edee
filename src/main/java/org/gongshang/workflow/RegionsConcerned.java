package org.gongshang.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/**
 * The regions among which the district chooses whose a matter is: those that had it, those above
 * them, and for a matter that was handed down those that might have got it too.
 */
@Component
class RegionsConcerned implements OptionList {

  private final MatterMapper matters;
  private final HandDownMapper handDowns;
  private final Regions regions;

  RegionsConcerned(MatterMapper matters, HandDownMapper handDowns, Regions regions) {
    this.matters = matters;
    this.handDowns = handDowns;
    this.regions = regions;
  }

  @Override
  public String key() {
    return "regionsConcerned";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    Map<Long, Region> concerned = new LinkedHashMap<>();
    for (long owner : matters.regions(task.matterNumber())) {
      regions
          .ancestors(regions.standing(owner).id())
          .forEach(region -> concerned.put(region.id(), region));
    }
    handDowns
        .order(task.matterNumber())
        .ifPresent(
            order ->
                regions
                    .children(regions.standing(order.regionId()).id())
                    .forEach(region -> concerned.put(region.id(), region)));
    return concerned.values().stream()
        .map(region -> new Option(String.valueOf(region.id()), region.name()))
        .toList();
  }
}
