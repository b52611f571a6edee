package org.gongshang.deliberation;

import java.util.Map;
import java.util.Set;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Puts a matter on the agenda of a planned session, or calls a new one for it. */
@Component("deliberation-place")
@Way("agenda NONE|ADOPTED|SENT_BACK|REJECTED|NOT_TREATED > PLACED; resolution * > NONE")
class PlaceItem implements TaskAction {

  private final Agenda agenda;
  private final Sessions sessions;
  private final SessionMapper planned;
  private final ItemMapper items;
  private final Councils councils;

  PlaceItem(
      Agenda agenda,
      Sessions sessions,
      SessionMapper planned,
      ItemMapper items,
      Councils councils) {
    this.agenda = agenda;
    this.sessions = sessions;
    this.planned = planned;
    this.items = items;
    this.councils = councils;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    return Map.of(
        "itemTitle", Motion.titleFor(task.subject().title()),
        "motion", lastMotion(task.matterNumber()),
        "placement", nonePlanned(task) ? "new" : "existing");
  }

  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return nonePlanned(task) ? Map.of("placement", Set.of("existing")) : Map.of();
  }

  @Override
  public Map<String, Advice> advice(TaskView task) {
    return nonePlanned(task)
        ? Map.of("placement", Advice.of("deliberation.place.nonePlanned"))
        : Map.of();
  }

  private boolean nonePlanned(TaskView task) {
    return councils
        .of(task.regionId())
        .map(council -> planned.planned(council.id()).isEmpty())
        .orElse(true);
  }

  /** The motion as the clerk last wrote it. */
  private String lastMotion(MatterNumber matter) {
    return items.entries(matter).stream()
        .filter(entry -> entry.motion() != null)
        .map(entry -> String.valueOf(entry.motion()))
        .reduce((earlier, later) -> later)
        .or(
            () ->
                items.ofMatter(matter).stream()
                    .map(AgendaItem::motion)
                    .reduce((earlier, later) -> later))
        .orElse("");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    MatterNumber matter = submission.matter();
    long by = submission.actor().accountId();
    Council council = councils.sitting(submission.task().regionId());
    String session =
        answers.text("placement").equals("new")
            ? sessions.call(council, by, submission.at()).number()
            : answers.text("session");
    Motion motion = new Motion(answers.text("itemTitle"), answers.text("motion"));
    agenda.place(matter, motion, session, council.id(), by);
    return Map.of();
  }
}
