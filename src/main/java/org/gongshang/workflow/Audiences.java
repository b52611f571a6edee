package org.gongshang.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.TaskRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom open tasks address. */
@Component
public class Audiences {

  private final InboxMapper mapper;
  private final TaskRegister register;
  private final Rights rights;

  Audiences(InboxMapper mapper, TaskRegister register, Rights rights) {
    this.mapper = mapper;
    this.register = register;
    this.rights = rights;
  }

  /** Offices that each task addresses in its own region. */
  public Map<String, List<Address>> offices(Collection<String> taskIds) {
    return taskIds.isEmpty() ? Map.of() : byTask(mapper.audiences(taskIds));
  }

  /** Those of the tasks that address the viewer. */
  public List<InboxRow> mine(Collection<InboxRow> rows, Viewer viewer) {
    Set<String> mine = addressing(rows.stream().map(InboxRow::taskId).toList(), viewer).keySet();
    return rows.stream().filter(row -> mine.contains(row.taskId())).toList();
  }

  /** Why each task is in the viewer's inbox; tasks that are not are left out. */
  public Map<String, List<Address>> addressing(Collection<String> taskIds, Viewer viewer) {
    return taskIds.isEmpty() ? Map.of() : byTask(mapper.addressed(taskIds, rights.holders(viewer)));
  }

  /** As whom the viewer would act on each of their tasks; see {@link Rights#actor}. */
  public Map<String, Long> actors(Collection<InboxRow> rows, Viewer viewer) {
    Map<String, Long> actors = new HashMap<>();
    addressing(rows.stream().map(InboxRow::taskId).toList(), viewer)
        .forEach(
            (task, addresses) ->
                actors.put(
                    task, rights.actor(viewer, addresses.stream().map(Address::holder).toList())));
    return actors;
  }

  public boolean addresses(String taskId, Viewer viewer) {
    return mapper.addresses(taskId, rights.holders(viewer));
  }

  /** Whether it addresses the viewer by an office, and not merely by name. */
  boolean addressesOffice(String taskId, Viewer viewer) {
    Set<String> offices = new TreeSet<>(rights.holders(viewer));
    offices.remove(Rights.person(viewer.accountId()));
    return !offices.isEmpty() && mapper.addresses(taskId, offices);
  }

  /** This person has answered and is asked no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void leaveOut(String taskId, long account) {
    mapper.deleteHolder(taskId, Rights.person(account));
  }

  /** Keeps others from ending the task or passing it on, until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(String taskId) {
    return register.hold(taskId);
  }

  /** From now on the task addresses this holder in place of all others of the same role. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void pass(InboxRow row, Role role, String holder, long by) {
    register.pass(row, role, holder, by);
  }

  /** This person is asked to sign what others complete. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askSigner(InboxRow row, long account) {
    register.askSigner(row, account);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void leaveOutSigner(String taskId, long account) {
    register.leaveOutSigner(taskId, account);
  }

  /** Whether somebody is asked to sign and has not yet. */
  boolean waitsForSigners(String taskId) {
    return register.openSigners(taskId) > 0;
  }

  /** All whom a task addresses in its own region. */
  public List<String> holdersOf(String taskId) {
    return mapper.holdersOf(taskId);
  }

  /** Tasks that ask the viewer by name, and not only those who hold an office. */
  public Set<String> asking(Collection<String> taskIds, Viewer viewer) {
    return taskIds.isEmpty()
        ? Set.of()
        : byTask(mapper.addressed(taskIds, List.of(Rights.person(viewer.accountId())))).keySet();
  }

  private static Map<String, List<Address>> byTask(List<Address> addresses) {
    return addresses.stream().collect(Collectors.groupingBy(Address::taskId));
  }

  /**
   * One way in which a task addresses people.
   *
   * @param holder a person, or a role at a region or an organisation
   * @param reach 0 at the task's own region, 1 from a region above
   */
  public record Address(String taskId, String holder, int reach) {

    /** Whether it names a person, and not an office. */
    public boolean isPerson() {
      return holder.indexOf('@') < 0;
    }

    /** Key of the role with which an office's token begins. */
    public String role() {
      return holder.substring(0, holder.indexOf('@'));
    }
  }
}
