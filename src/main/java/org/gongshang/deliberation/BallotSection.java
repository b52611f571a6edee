package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
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
  private final ItemViews views;
  private final Accounts accounts;
  private final Files files;

  BallotSection(Agenda agenda, Sessions sessions, ItemViews views, Accounts accounts, Files files) {
    this.agenda = agenda;
    this.sessions = sessions;
    this.views = views;
    this.accounts = accounts;
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
    ItemView view =
        views.of(List.of(item), Map.of(session.number(), session.title()), true, viewer).get(0);
    return Optional.of(
        new Section(
            "motion", "deliberation/motion.ftlh", page(session, view, task, viewer), 5, true));
  }

  private Page page(Session session, ItemView view, TaskView task, Viewer viewer) {
    BallotRule rule = view.rule();
    boolean onRoll =
        rule != null && sessions.attendance(session).voters().contains(viewer.accountId());
    return new Page(
        view,
        files.of(task.matterNumber().value()),
        rule == null || rule.openedBy() == null
            ? ""
            : accounts.names(List.of(rule.openedBy())).getOrDefault(rule.openedBy(), ""),
        onRoll);
  }

  /**
   * What the section shows.
   *
   * @param onRoll whether the reader's vote counts
   */
  public record Page(ItemView view, List<StoredFile> papers, String openedBy, boolean onRoll) {}
}
