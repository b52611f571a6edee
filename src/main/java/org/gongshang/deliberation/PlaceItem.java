package org.gongshang.deliberation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterReaders;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/**
 * Puts a matter on the agenda of a planned session, calls a new one for it, or sends it back to be
 * classified again.
 */
@Component("deliberation-place")
@Way(
    "agenda NONE|ADOPTED|SENT_BACK|REJECTED|NOT_TREATED > PLACED; resolution * > NONE :"
        + " agendaDecision=placed")
@Way(
    "agenda NONE|ADOPTED|SENT_BACK|REJECTED|NOT_TREATED > NONE; resolution * > NONE :"
        + " agendaDecision=returned, resolution=returned")
class PlaceItem implements TaskAction {

  private static final String PLACEMENT = "placement";
  private static final String EXISTING = "existing";
  private static final String NEW = "new";
  private static final String RETURN = "return";

  /** A new session of the council of the building for which the matter was told. */
  private static final String PLATFORM = "platform";

  private final Agenda agenda;
  private final Sessions sessions;
  private final SessionMapper planned;
  private final ItemMapper items;
  private final ItemCouncils itemCouncils;
  private final Councils councils;
  private final MatterReaders readers;

  PlaceItem(
      Agenda agenda,
      Sessions sessions,
      SessionMapper planned,
      ItemMapper items,
      ItemCouncils itemCouncils,
      Councils councils,
      MatterReaders readers) {
    this.agenda = agenda;
    this.sessions = sessions;
    this.planned = planned;
    this.items = items;
    this.itemCouncils = itemCouncils;
    this.councils = councils;
    this.readers = readers;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Map<String, Object> values = new HashMap<>();
    values.put("itemTitle", Motion.titleFor(task.subject().title()));
    values.put("motion", lastMotion(task.matterNumber()));
    Optional<Council> own = itemCouncils.ofPlatform(task);
    if (own.isPresent()) {
      String first =
          planned.planned(own.get().id()).stream().findFirst().map(Session::number).orElse("");
      values.put(PLACEMENT, first.isEmpty() ? PLATFORM : EXISTING);
      values.put("session", first);
    } else {
      values.put(PLACEMENT, nonePlanned(task) ? NEW : EXISTING);
    }
    return values;
  }

  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    Set<String> withheld = new HashSet<>();
    if (nonePlanned(task)) {
      withheld.add(EXISTING);
    }
    if (itemCouncils.ofPlatform(task).isEmpty()) {
      withheld.add(PLATFORM);
    }
    return Map.of(PLACEMENT, withheld);
  }

  @Override
  public Map<String, Advice> advice(TaskView task) {
    return itemCouncils
        .ofPlatform(task)
        .map(own -> Advice.of("deliberation.place.platform", councils.name(own)))
        .or(
            () ->
                nonePlanned(task)
                    ? Optional.of(Advice.of("deliberation.place.nonePlanned"))
                    : Optional.empty())
        .map(advice -> Map.of(PLACEMENT, advice))
        .orElse(Map.of());
  }

  private boolean nonePlanned(TaskView task) {
    return itemCouncils.of(task).stream()
        .allMatch(council -> planned.planned(council.id()).isEmpty());
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
  public List<String> outcome() {
    return List.of(PLACEMENT, "returnReason");
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says(PLACEMENT, RETURN)
        ? Optional.of(new Return("need-classify", answers.text("returnReason")))
        : Optional.empty();
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    if (submission.answers().says(PLACEMENT, RETURN)) {
      return Map.of("agendaDecision", "returned", "resolution", "returned");
    }
    Answers answers = submission.answers();
    MatterNumber matter = submission.matter();
    long by = submission.actor().accountId();
    Motion motion = new Motion(answers.text("itemTitle"), answers.text("motion"));
    List<Council> open = itemCouncils.now(submission.task());
    Session placed = agenda.place(matter, motion, session(submission), open, by);
    open.stream()
        .filter(council -> council.isApart() && council.id() == placed.councilId())
        .forEach(council -> letRead(matter, council, by));
    return Map.of("agendaDecision", "placed");
  }

  /** The number of the one that was chosen, or of one that is called for it. */
  private String session(Submission submission) {
    Answers answers = submission.answers();
    TaskView task = submission.task();
    long by = submission.actor().accountId();
    return switch (answers.text(PLACEMENT)) {
      case EXISTING -> answers.text("session");
      case PLATFORM -> sessions.call(platform(task), by, submission.at()).number();
      default -> sessions.call(councils.sitting(task.regionId()), by, submission.at()).number();
    };
  }

  private Council platform(TaskView task) {
    return itemCouncils
        .ofPlatform(task)
        .orElseThrow(() -> new Refusal("deliberation.place.platform.gone"));
  }

  /** Those in it have no office at the region, whose matters they would not see. */
  private void letRead(MatterNumber matter, Council council, long by) {
    for (Role role : List.of(Role.REPRESENTATIVE, Role.CONVENER)) {
      readers.forCouncil(matter, Rights.inCouncil(role, council.id()), by);
    }
  }
}
