package org.gongshang.workflow.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HistoryLine.Element;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.springframework.stereotype.Component;

/** What matters wait for: people with a task, or else time or a session. */
@Component
class Waits {

  private final Inbox inbox;
  private final HistoryLines history;
  private final Regions regions;
  private final TaskWords words;

  Waits(Inbox inbox, HistoryLines history, Regions regions, TaskWords words) {
    this.inbox = inbox;
    this.history = history;
    this.regions = regions;
    this.words = words;
  }

  /** By matter, in a constant number of statements. */
  Map<String, List<InboxPage.Wait>> of(Collection<String> numbers) {
    Map<String, List<InboxPage.Wait>> waits = new HashMap<>();
    for (InboxRow row : inbox.ofMatters(numbers)) {
      String name = words.name(row.formId(), row.name());
      waits
          .computeIfAbsent(row.subjectKey(), number -> new ArrayList<>())
          .add(new InboxPage.Wait(name, regions.get(row.regionId()).name()));
    }
    history
        .waits(numbers)
        .forEach((number, element) -> waits.putIfAbsent(number, List.of(wait(element))));
    return waits;
  }

  private InboxPage.Wait wait(Element element) {
    String name = words.element(element.process(), element.id(), element.name());
    return new InboxPage.Wait(Objects.requireNonNullElse(name, ""), null);
  }
}
