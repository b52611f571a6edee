package org.gongshang.workflow.act;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Holders;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.History;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.Urger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Urges those who hold a task (催办); whoever supervises is answered (督办). */
@Component
public class Urging {

  private final UrgeMapper mapper;
  private final TaskAccess access;
  private final Audiences audiences;
  private final Subjects subjects;
  private final Holders holders;
  private final Accounts accounts;
  private final Rights rights;
  private final History history;
  private final ModelNames names;
  private final Messages messages;
  private final Once once;
  private final Clock clock;
  private final int perDay;

  /**
   * @param perDay how often one person may urge the same task on one day
   */
  Urging(
      UrgeMapper mapper,
      TaskAccess access,
      Audiences audiences,
      Subjects subjects,
      Holders holders,
      Accounts accounts,
      Rights rights,
      History history,
      ModelNames names,
      Messages messages,
      Once once,
      Clock clock,
      @Value("${gongshang.urge.per-day}") int perDay) {
    this.mapper = mapper;
    this.access = access;
    this.audiences = audiences;
    this.subjects = subjects;
    this.holders = holders;
    this.accounts = accounts;
    this.rights = rights;
    this.history = history;
    this.names = names;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
    this.perDay = perDay;
  }

  /** The task, if the viewer may urge those who hold it. */
  public InboxRow row(String taskId, Viewer viewer) {
    return access.urged(taskId, viewer);
  }

  public Urger right(InboxRow row, Viewer viewer) {
    return access.urger(row, viewer).orElseThrow(() -> new NotVisible("task " + row.taskId()));
  }

  List<Urge> of(String taskId) {
    return mapper.ofTask(taskId);
  }

  /** Returns the path to go to. */
  @Transactional
  public String urge(String taskId, Viewer viewer, String words, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("urge", taskId, words),
        () -> {
          audiences.hold(taskId);
          InboxRow row = row(taskId, viewer);
          row.refuseIfSuspended();
          LocalDate today = LocalDate.now(clock);
          if (mapper.countOn(taskId, viewer.accountId(), today) >= perDay) {
            throw new Refusal("act.urge.often", perDay);
          }
          keep(row, viewer, Words.demanded(words, "act.urge.words.missing"), today);
          return subjects.link(row.subjectKey());
        });
  }

  private void keep(InboxRow row, Viewer viewer, String words, LocalDate today) {
    Urger right = right(row, viewer);
    long actor = actor(row, viewer, right);
    mapper.insert(
        row.taskId(),
        row.subjectKey(),
        right,
        viewer.accountId(),
        actor,
        words,
        today,
        clock.instant());
    String what =
        switch (right) {
          case OFFICIAL -> "supervised";
          case CONVENER -> "urged";
          case REQUESTER -> "urged.resident";
        };
    history.add(row.subjectKey(), actor, "event.act." + what, row.formId(), row.name(), words);
    messages.tell(
        holders.people(audiences.holdersOf(row.taskId())),
        "act.message." + what,
        List.of(row.title(), names.told(row), accounts.nameOf(actor), words),
        "/tasks/" + row.taskId());
  }

  private long actor(InboxRow row, Viewer viewer, Urger right) {
    return switch (right) {
      case OFFICIAL -> rights.actor(viewer, Role.OFFICIAL, row.regionId());
      case CONVENER -> rights.actor(viewer, Role.CONVENER, row.regionId());
      case REQUESTER -> viewer.accountId();
    };
  }

  /** Those who hold the task answer whoever supervises; returns the path to go to. */
  @Transactional
  public String answer(String taskId, long id, Viewer viewer, String words, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("urge answer", taskId, Long.toString(id), words),
        () -> {
          InboxRow row = access.row(taskId, viewer);
          Urge urge = mapper.find(id, taskId).orElseThrow(() -> new NotVisible("urge " + id));
          String line = Words.demanded(words, "act.urge.words.missing");
          long actor = access.actor(row, viewer);
          if (!urge.waits() || mapper.answer(id, line, actor, clock.instant()) == 0) {
            throw new Refusal("act.urge.answered");
          }
          history.add(
              row.subjectKey(), actor, "event.act.urgeAnswered", row.formId(), row.name(), line);
          messages.tell(
              List.of(urge.actor()),
              "act.message.urgeAnswered",
              List.of(row.title(), names.told(row), accounts.nameOf(actor), line),
              subjects.link(row.subjectKey()));
          return "/tasks/" + taskId;
        });
  }
}
