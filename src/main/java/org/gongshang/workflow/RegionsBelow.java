package org.gongshang.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The regions directly below the one whose task it is; it is said where nobody would take up what
 * comes down.
 */
@Component
class RegionsBelow implements OptionList {

  private final Regions regions;
  private final Mandates mandates;
  private final MessageSource messages;

  RegionsBelow(Regions regions, Mandates mandates, MessageSource messages) {
    this.regions = regions;
    this.mandates = mandates;
    this.messages = messages;
  }

  @Override
  public String key() {
    return "regionsBelow";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    List<Region> below = regions.children(task.regionId());
    Set<Long> staffed = mandates.staffed(Role.CLERK, below.stream().map(Region::id).toList());
    return below.stream()
        .map(
            region ->
                new Option(
                    String.valueOf(region.id()),
                    staffed.contains(region.id())
                        ? region.name()
                        : messages.getMessage("below.idle", new Object[] {region.name()}, locale)))
        .toList();
  }
}
