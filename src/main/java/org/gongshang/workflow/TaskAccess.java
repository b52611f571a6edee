package org.gongshang.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look at a task: whom it addresses, and who was asked in its round. */
@Component
public class TaskAccess {

  private final InboxMapper inbox;
  private final Audiences audiences;
  private final Subjects subjects;
  private final Rounds rounds;
  private final Requesters requesters;
  private final Rights rights;

  TaskAccess(
      InboxMapper inbox,
      Audiences audiences,
      Subjects subjects,
      Rounds rounds,
      Requesters requesters,
      Rights rights) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.subjects = subjects;
    this.rounds = rounds;
    this.requesters = requesters;
    this.rights = rights;
  }

  public boolean opens(InboxRow row, Viewer viewer) {
    return audiences.addresses(row.taskId(), viewer) || onRoll(row.roundId(), viewer);
  }

  /** The task, if this viewer may look at it; it is over or does not exist for them otherwise. */
  public InboxRow row(String taskId, Viewer viewer) {
    InboxRow row = inbox.find(taskId).orElseThrow(() -> gone(taskId, viewer));
    if (!opens(row, viewer)) {
      throw refused(taskId, viewer);
    }
    return row;
  }

  private RuntimeException refused(String taskId, Viewer viewer) {
    // somebody may have done it since it was read
    return inbox.find(taskId).isEmpty() ? gone(taskId, viewer) : new NotVisible("task " + taskId);
  }

  /** The same with as whom they act on it. */
  Entry entry(String taskId, Viewer viewer) {
    return entry(inbox.find(taskId).orElseThrow(() -> gone(taskId, viewer)), viewer);
  }

  Entry entry(InboxRow row, Viewer viewer) {
    List<String> addressed = tokens(row, viewer);
    if (addressed.isEmpty() && !onRoll(row.roundId(), viewer)) {
      throw refused(row.taskId(), viewer);
    }
    return new Entry(row, rights.actor(viewer, addressed));
  }

  /**
   * An open task and somebody who may look at it.
   *
   * @param actor see {@link #actor}
   */
  record Entry(InboxRow row, long actor) {}

  /** The task, if it is the viewer's or they supervise its region. */
  public InboxRow supervised(String taskId, Viewer viewer) {
    return inbox
        .find(taskId)
        .filter(row -> rights.may(viewer, Role.OFFICIAL, row.regionId()))
        .orElseGet(() -> row(taskId, viewer));
  }

  /** By what right the viewer may urge those who hold the task; empty where it is their own. */
  public Optional<Urger> urger(InboxRow row, Viewer viewer) {
    Map<String, List<Address>> addresses = audiences.addressing(List.of(row.taskId()), viewer);
    return Optional.ofNullable(urgers(List.of(row), addresses, viewer).get(row.taskId()));
  }

  /**
   * The same of several tasks, by id. What those below are to do is not the viewer's own, even if
   * they may do it in their place.
   *
   * @param addresses how each of them addresses the viewer
   */
  public Map<String, Urger> urgers(
      Collection<InboxRow> rows, Map<String, List<Address>> addresses, Viewer viewer) {
    return others(
        rows.stream()
            .filter(row -> !isOwn(addresses.getOrDefault(row.taskId(), List.of())))
            .filter(row -> !onRoll(row.roundId(), viewer))
            .toList(),
        viewer);
  }

  private static boolean isOwn(List<Address> addresses) {
    return addresses.stream().anyMatch(address -> address.reach() == 0);
  }

  private Map<String, Urger> others(List<InboxRow> rows, Viewer viewer) {
    Map<String, Urger> urgers = new HashMap<>();
    List<InboxRow> rest = new ArrayList<>();
    for (InboxRow row : rows) {
      office(row, viewer)
          .ifPresentOrElse(urger -> urgers.put(row.taskId(), urger), () -> rest.add(row));
    }
    Set<String> asked =
        requesters.mattersOf(viewer, rest.stream().map(InboxRow::subjectKey).distinct().toList());
    rest.stream()
        .filter(row -> asked.contains(row.subjectKey()))
        .forEach(row -> urgers.put(row.taskId(), Urger.REQUESTER));
    return urgers;
  }

  private Optional<Urger> office(InboxRow row, Viewer viewer) {
    if (rights.may(viewer, Role.OFFICIAL, row.regionId())) {
      return Optional.of(Urger.OFFICIAL);
    }
    return rights.may(viewer, Role.CONVENER, row.regionId())
        ? Optional.of(Urger.CONVENER)
        : Optional.empty();
  }

  /** The task, whoever it is for: the caller asks by what right. */
  public Optional<InboxRow> find(String taskId) {
    return inbox.find(taskId);
  }

  /** The task, if the viewer may urge those who hold it. */
  public InboxRow urged(String taskId, Viewer viewer) {
    return inbox
        .find(taskId)
        .filter(row -> urger(row, viewer).isPresent())
        .orElseThrow(() -> gone(taskId, viewer));
  }

  /** What is kept as who did it when the viewer acts on this task, be it for somebody. */
  public long actor(InboxRow row, Viewer viewer) {
    List<String> addressed = tokens(row, viewer);
    return addressed.isEmpty() && !onRoll(row.roundId(), viewer)
        ? rights.actor(viewer, Role.OFFICIAL, row.regionId())
        : rights.actor(viewer, addressed);
  }

  /** The same when they lead its round. */
  long chair(InboxRow row, Viewer viewer) {
    List<String> offices = new ArrayList<>(tokens(row, viewer));
    offices.remove(Rights.person(viewer.accountId()));
    return rights.actor(viewer, offices);
  }

  private List<String> tokens(InboxRow row, Viewer viewer) {
    return audiences
        .addressing(List.of(row.taskId()), viewer)
        .getOrDefault(row.taskId(), List.of())
        .stream()
        .map(Address::holder)
        .toList();
  }

  private RuntimeException gone(String taskId, Viewer viewer) {
    boolean knows =
        inbox
            .past(taskId)
            .filter(
                past ->
                    subjects.maySee(past.subjectKey(), viewer) || onRoll(past.roundId(), viewer))
            .isPresent();
    return knows ? new TaskGone(taskId) : new NotVisible("task " + taskId);
  }

  private boolean onRoll(@Nullable Long round, Viewer viewer) {
    return round != null && rounds.isMember(round, viewer.accountId());
  }

  /** Whether the viewer's role leads the round of a collective task. */
  boolean chairs(InboxRow row, Viewer viewer) {
    return row.roundId() != null && audiences.addressesOffice(row.taskId(), viewer);
  }
}
