package org.gongshang.workflow.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.HistoryLine.Element;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What matters wait for: people with a task, or else time or a session. */
@Component
class Waits {

  private final Inbox inbox;
  private final Audiences audiences;
  private final TaskAccess access;
  private final HistoryLines history;
  private final Regions regions;
  private final TaskWords words;

  Waits(
      Inbox inbox,
      Audiences audiences,
      TaskAccess access,
      HistoryLines history,
      Regions regions,
      TaskWords words) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.access = access;
    this.history = history;
    this.regions = regions;
    this.words = words;
  }

  /**
   * What a matter waits for.
   *
   * @param urgeable the most urgent of its tasks whose holders the viewer may urge; null where they
   *     may urge none
   */
  record Waiting(List<InboxPage.Wait> waits, @Nullable String urgeable) {

    static final Waiting FOR_NOTHING = new Waiting(List.of(), null);
  }

  /** By matter, in a constant number of statements. */
  Map<String, Waiting> of(Collection<String> numbers, Viewer viewer) {
    List<InboxRow> open = inbox.ofMatters(numbers);
    Set<String> urgeable = urgeable(open, viewer);
    Map<String, Waiting> waits = new HashMap<>();
    open.stream()
        .collect(Collectors.groupingBy(InboxRow::subjectKey))
        .forEach((number, tasks) -> waits.put(number, waiting(tasks, urgeable)));
    history
        .waits(numbers)
        .forEach(
            (number, element) ->
                waits.putIfAbsent(number, new Waiting(List.of(wait(element)), null)));
    return waits;
  }

  private Set<String> urgeable(List<InboxRow> open, Viewer viewer) {
    List<InboxRow> going = open.stream().filter(row -> !row.suspended()).toList();
    List<String> ids = going.stream().map(InboxRow::taskId).toList();
    return access.urgers(going, audiences.addressing(ids, viewer), viewer).keySet();
  }

  private Waiting waiting(List<InboxRow> tasks, Set<String> urgeable) {
    return new Waiting(
        tasks.stream().map(this::wait).toList(),
        tasks.stream().map(InboxRow::taskId).filter(urgeable::contains).findFirst().orElse(null));
  }

  private InboxPage.Wait wait(InboxRow row) {
    String region = regions.get(row.regionId()).name();
    return new InboxPage.Wait(words.name(row.formId(), row.name()), region);
  }

  private InboxPage.Wait wait(Element element) {
    String name = words.element(element.process(), element.id(), element.name());
    return new InboxPage.Wait(Objects.requireNonNullElse(name, ""), null);
  }
}
