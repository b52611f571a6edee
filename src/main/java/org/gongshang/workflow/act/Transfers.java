package org.gongshang.workflow.act;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Colleague;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Holders;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.ActionLog;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.History;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterReaders;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands tasks to somebody else who holds the same role, for good and with a reason (转办). */
@Component
public class Transfers {

  private final TaskAccess access;
  private final TaskDesk desk;
  private final Audiences audiences;
  private final Colleagues colleagues;
  private final Holders holders;
  private final Accounts accounts;
  private final MatterReaders readers;
  private final Rights rights;
  private final Regions regions;
  private final History history;
  private final ActionLog actionLog;
  private final ModelNames names;
  private final Messages messages;
  private final Once once;
  private final Clock clock;

  Transfers(
      TaskAccess access,
      TaskDesk desk,
      Audiences audiences,
      Colleagues colleagues,
      Holders holders,
      Accounts accounts,
      MatterReaders readers,
      Rights rights,
      Regions regions,
      History history,
      ActionLog actionLog,
      ModelNames names,
      Messages messages,
      Once once,
      Clock clock) {
    this.access = access;
    this.desk = desk;
    this.audiences = audiences;
    this.colleagues = colleagues;
    this.holders = holders;
    this.accounts = accounts;
    this.readers = readers;
    this.rights = rights;
    this.regions = regions;
    this.history = history;
    this.actionLog = actionLog;
    this.names = names;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
  }

  /** The task, if the viewer may hand it on. */
  public InboxRow row(String taskId, Viewer viewer) {
    return access.supervised(taskId, viewer);
  }

  /**
   * To whom the viewer may hand the task: single people first, then whole offices. Who works on it
   * already is not among them.
   */
  public List<Colleague> choices(InboxRow row, Viewer viewer) {
    return all(row, viewer).stream().filter(each -> !worksOn(each, row)).toList();
  }

  private List<Colleague> all(InboxRow row, Viewer viewer) {
    if (desk.isPersonal(row)) {
      throw new Refusal("act.pass.personal");
    }
    return others(audiences.holdersOf(row.taskId()), viewer);
  }

  private static boolean worksOn(Colleague each, InboxRow row) {
    return each.accountId() != null && each.accountId().equals(row.assignee());
  }

  private Colleague target(InboxRow row, Viewer viewer, String to) {
    Colleague target =
        all(row, viewer).stream()
            .filter(each -> each.holder().equals(to))
            .findFirst()
            .orElseThrow(() -> new Refusal("act.pass.to.missing"));
    if (worksOn(target, row)) {
      throw new Refusal("act.pass.to.same");
    }
    return target;
  }

  /** To whom all of these tasks may be handed; tasks of the same offices are looked up once. */
  List<Colleague> choices(List<String> taskIds, Viewer viewer) {
    return audiences.offices(taskIds).values().stream()
        .map(some -> some.stream().map(Audiences.Address::holder).collect(Collectors.toSet()))
        .distinct()
        .map(holders -> others(List.copyOf(holders), viewer))
        .reduce((common, some) -> common.stream().filter(some::contains).toList())
        .orElse(List.of());
  }

  private List<Colleague> others(List<String> holders, Viewer viewer) {
    return colleagues.of(holders).stream()
        .filter(each -> !Objects.equals(each.accountId(), viewer.accountId()))
        .toList();
  }

  /**
   * Hands the task on; returns the path to go to.
   *
   * @param to holder of one of the choices
   */
  @Transactional
  public String pass(String taskId, Viewer viewer, String to, String reason, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("pass", taskId, to, reason),
        () -> {
          audiences.hold(taskId);
          InboxRow row = row(taskId, viewer);
          row.refuseIfSuspended();
          refuseIfTaken(row, viewer);
          Colleague target = target(row, viewer, to);
          handOver(row, viewer, target, Words.demanded(reason, "act.pass.reason.missing"));
          return "/tasks?passed=" + taskId;
        });
  }

  /** Who supervises may take a task from somebody who has claimed it. */
  private void refuseIfTaken(InboxRow row, Viewer viewer) {
    if (!rights.may(viewer, Role.OFFICIAL, row.regionId())) {
      row.refuseIfTaken(viewer);
    }
  }

  private void handOver(InboxRow row, Viewer viewer, Colleague target, String reason) {
    long by = access.actor(row, viewer);
    desk.free(row);
    audiences.pass(row, target.role(), target.holder(), by);
    readers.forTask(row, target.holder(), by);
    tellHistory(row, by, target, reason);
    String office = regions.get(target.regionId()).name();
    String whom = target.name() == null ? office : target.name();
    actionLog.acted(row, viewer.accountId(), by, clock.instant(), "pass", whom);
    messages.tell(
        holders.people(List.of(target.holder())),
        "act.message.passed",
        List.of(row.title(), names.told(row), accounts.nameOf(by), reason),
        "/tasks/" + row.taskId());
  }

  private void tellHistory(InboxRow row, long by, Colleague target, String reason) {
    String region = regions.get(target.regionId()).name();
    Word role = new Word("page.role." + target.role().key());
    if (target.name() == null) {
      history.add(
          row.subjectKey(),
          by,
          "event.act.passed.office",
          row.formId(),
          row.name(),
          region,
          role,
          reason);
    } else {
      history.add(
          row.subjectKey(),
          by,
          "event.act.passed",
          row.formId(),
          row.name(),
          target.name(),
          reason,
          region,
          role);
    }
  }
}
