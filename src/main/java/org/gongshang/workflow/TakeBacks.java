package org.gongshang.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that are taken back while nobody has acted on what follows (撤回). The way is drawn. */
@Component
public class TakeBacks {

  private final TakeBackMapper mapper;
  private final TakeBackOffers offers;
  private final InboxMapper inbox;
  private final Actions actions;
  private final Audiences audiences;
  private final TaskAccess access;
  private final Tasks tasks;
  private final TaskForms forms;
  private final Drafts drafts;
  private final Returns returns;
  private final History history;
  private final ActionLog actionLog;
  private final Once once;
  private final Engine engine;
  private final Clock clock;

  TakeBacks(
      TakeBackMapper mapper,
      TakeBackOffers offers,
      InboxMapper inbox,
      Actions actions,
      Audiences audiences,
      TaskAccess access,
      Tasks tasks,
      TaskForms forms,
      Drafts drafts,
      Returns returns,
      History history,
      ActionLog actionLog,
      Once once,
      Engine engine,
      Clock clock) {
    this.mapper = mapper;
    this.offers = offers;
    this.inbox = inbox;
    this.actions = actions;
    this.audiences = audiences;
    this.access = access;
    this.tasks = tasks;
    this.forms = forms;
    this.drafts = drafts;
    this.returns = returns;
    this.history = history;
    this.actionLog = actionLog;
    this.once = once;
    this.engine = engine;
    this.clock = clock;
  }

  /** The task that the viewer did; for others it does not exist here. */
  public PastTask mine(String taskId, Viewer viewer) {
    return inbox
        .past(taskId)
        .filter(past -> actions.hasDone(taskId, viewer))
        .orElseThrow(() -> new NotVisible("task " + taskId));
  }

  /** Whether tasks of this kind can be taken back at all. */
  public boolean isEver(PastTask past) {
    return way(past).isPresent();
  }

  /** Whether the viewer did it and can take it back now. */
  public boolean isOpen(PastTask past, Viewer viewer) {
    return isEver(past)
        && actions.hasDone(past.taskId(), viewer)
        && offers.next(past.taskId()).isPresent();
  }

  private Optional<TakeBack> way(PastTask past) {
    return Optional.ofNullable(forms.action(past.formId())).flatMap(TaskAction::takeBack);
  }

  /** Takes it back; returns the path of the task that is to be done again. */
  @Transactional
  public String takeBack(String taskId, Viewer viewer, String reason, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("take back", taskId, reason),
        () -> {
          PastTask past = mine(taskId, viewer);
          if (!isEver(past)) {
            throw new Refusal("act.takeBack.never");
          }
          // held, so that nobody completes it or hands it on meanwhile
          InboxRow next =
              offers
                  .next(taskId)
                  .filter(audiences::hold)
                  .flatMap(held -> offers.next(taskId))
                  .flatMap(inbox::find)
                  .orElseThrow(() -> new Refusal("act.takeBack.begun"));
          return "/tasks/" + goBack(past, next, viewer, reason).taskId();
        });
  }

  private InboxRow goBack(PastTask past, InboxRow next, Viewer viewer, String reason) {
    TakeBack way = way(past).orElseThrow(() -> noWayBack(past));
    way.undo().accept(tasks.view(next));
    mapper.runsOn(next.taskId());
    engine.deliver(way.message(), past.businessKey(), Map.of());
    mapper.undone(past.taskId());
    mapper.undoneForRoles(past.taskId());
    returns.reopen(past.taskId());
    InboxRow again = again(past, viewer);
    long actor = access.actor(again, viewer);
    engine.claim(again.taskId(), actor);
    keepTyped(past, again, viewer);
    history.add(
        past.subjectKey(), actor, "event.act.takenBack", past.formId(), past.name(), reason);
    actionLog.acted(again, viewer.accountId(), actor, clock.instant(), "takeBack", "");
    return again;
  }

  /** Whoever has lost the office meanwhile has nothing to take back. */
  private InboxRow again(PastTask past, Viewer viewer) {
    return inbox.ofSubject(past.subjectKey()).stream()
        .filter(row -> row.formId().equals(past.formId()))
        .filter(row -> row.businessKey().equals(past.businessKey()))
        .findFirst()
        .map(row -> access.row(row.taskId(), viewer))
        .orElseThrow(() -> noWayBack(past));
  }

  private static IllegalStateException noWayBack(PastTask past) {
    return new IllegalStateException("nothing leads back to " + past.taskId());
  }

  /** Files stay where they were handed in. */
  private void keepTyped(PastTask past, InboxRow again, Viewer viewer) {
    Set<String> files =
        forms
            .schema(again.formDeployment(), again.formId())
            .filePickers()
            .map(picker -> picker.key())
            .collect(Collectors.toSet());
    mapper
        .answers(past.subjectKey(), past.taskId())
        .map(Typed::ofAnswers)
        .map(typed -> typed.with(Typed.nothing(), files))
        .ifPresent(
            typed ->
                drafts.save(again.taskId(), viewer.accountId(), again.formDeployment(), 0, typed));
  }
}
