package org.gongshang.deliberation;

import java.util.List;
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
    List<ItemView> shown = views.of(all, held, subjects.visible(held, viewer), viewer);
    return Optional.of(
        new Section(
            KEY,
            "deliberation/section.ftlh",
            new Page(shown, items.entries(matter.number())),
            20,
            matter.stage() == Stage.DELIBERATION));
  }

  /** What the section shows. */
  public record Page(List<ItemView> items, List<Entry> entries) {}
}
