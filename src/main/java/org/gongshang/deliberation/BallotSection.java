package org.gongshang.deliberation;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongshang.ballot.BallotView;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Motion, papers and what was said; in a ballot the frozen rules and the reader's receipt. */
@Component
class BallotSection implements TaskSection {

  private final Agenda agenda;
  private final Sessions sessions;
  private final SessionSubjects subjects;
  private final ItemMapper items;
  private final ItemViews views;
  private final Files files;

  BallotSection(
      Agenda agenda,
      Sessions sessions,
      SessionSubjects subjects,
      ItemMapper items,
      ItemViews views,
      Files files) {
    this.agenda = agenda;
    this.sessions = sessions;
    this.subjects = subjects;
    this.items = items;
    this.views = views;
    this.files = files;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    MatterNumber matter = task.matter();
    if (matter == null || !SessionNumber.isOne(task.businessKey())) {
      return Optional.empty();
    }
    Session session = sessions.get(task.businessKey());
    AgendaItem item = agenda.item(session.number(), matter);
    return Optional.of(
        new Section(
            "motion", "deliberation/motion.ftlh", page(session, item, task, viewer), 5, true));
  }

  /** The same motion; what earlier sessions made of it is shown here. */
  @Override
  public Set<String> insteadOf() {
    return Set.of(DeliberationSection.KEY);
  }

  private Page page(Session session, AgendaItem item, TaskView task, Viewer viewer) {
    List<AgendaItem> all = items.ofMatter(item.matter());
    List<Session> held = sessions.all(all.stream().map(AgendaItem::session).distinct().toList());
    Set<String> open = new TreeSet<>(subjects.visible(held, viewer));
    // whoever has a task in it is in it
    open.add(session.number());
    Map<Boolean, List<ItemView>> now =
        views.of(all, held, open, viewer).stream()
            .collect(partitioningBy(view -> view.item().id() == item.id()));
    ItemView view = now.getOrDefault(true, List.of()).get(0);
    BallotView ballot = view.ballot();
    return new Page(
        view,
        now.getOrDefault(false, List.of()),
        items.entries(item.matter()),
        files.of(task.matterNumber().value()),
        ballot == null ? "" : ballot.openedBy(),
        ballot != null && ballot.onRoll());
  }

  /**
   * What the section shows.
   *
   * @param earlier what other sessions made of the matter
   * @param entries what was written about it outside of sessions
   * @param onRoll whether the reader's vote counts
   */
  public record Page(
      ItemView view,
      List<ItemView> earlier,
      List<Entry> entries,
      List<StoredFile> papers,
      String openedBy,
      boolean onRoll) {}
}
