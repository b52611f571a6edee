package org.gongshang.deliberation;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.springframework.stereotype.Component;

/** What councils said and decided about a matter. */
@Component
class DeliberationSection implements MatterSection {

  static final String KEY = "deliberation";

  private final ItemMapper items;
  private final ItemViews views;
  private final Sessions sessions;
  private final SessionSubjects subjects;

  DeliberationSection(
      ItemMapper items, ItemViews views, Sessions sessions, SessionSubjects subjects) {
    this.items = items;
    this.views = views;
    this.sessions = sessions;
    this.subjects = subjects;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    List<AgendaItem> all = items.ofMatter(matter.number());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Session> held = sessions.all(all.stream().map(AgendaItem::session).distinct().toList());
    Map<String, String> titles = held.stream().collect(toMap(Session::number, Session::title));
    boolean inside = held.stream().anyMatch(session -> subjects.maySee(session, viewer));
    return Optional.of(
        new Section(
            KEY,
            "deliberation/section.ftlh",
            new Page(views.of(all, titles, inside, viewer), items.entries(matter.number()), inside),
            20,
            matter.stage() == Stage.DELIBERATION));
  }

  /**
   * What the section shows.
   *
   * @param inside whether the reader may open the sessions
   */
  public record Page(List<ItemView> items, List<Entry> entries, boolean inside) {}
}
