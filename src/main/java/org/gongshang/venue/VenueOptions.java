package org.gongshang.venue;

import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Venues that a council of the task's region may book. */
@Component
class VenueOptions implements OptionList {

  private final Venues venues;

  VenueOptions(Venues venues) {
    this.venues = venues;
  }

  @Override
  public String key() {
    return "venues";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    String label = "en".equals(locale.getLanguage()) ? "%s (%s, %d seats)" : "%s（%s，%d 座）";
    return venues.offered(task.regionId()).stream()
        .map(
            venue ->
                new Option(
                    String.valueOf(venue.id()),
                    label.formatted(venue.name(), venue.address(), venue.seats())))
        .toList();
  }
}
