package org.gongshang.workflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/** Writes of the inbox and the trail. */
@Mapper
interface RegisterMapper {

  /**
   * @param watchAt when its audience is first reminded
   * @param clock what becomes meanwhile of the clocks of those who wait for it
   */
  void insertTask(
      @Param("row") InboxRow row, @Param("watchAt") Instant watchAt, @Param("clock") String clock);

  /** The last tasks of a subject that are over, latest first. */
  List<WaitClocks.Past> past(String businessKey);

  /** With what lists of the row filter and sort by. */
  void insertAudience(
      @Param("row") InboxRow row,
      @Param("dueAt") Instant dueAt,
      @Param("reach") int reach,
      @Param("holders") Collection<String> holders);

  void assign(@Param("taskId") String taskId, @Param("assignee") @Nullable Long assignee);

  /** Writes anew what follows from the model and the subject. */
  void migrate(InboxRow row);

  Instant due(String taskId);

  void suspend(@Param("instanceId") String instanceId, @Param("suspended") boolean suspended);

  /**
   * Keeps what the task owed as it ends.
   *
   * @param actor null where nobody in particular did it
   * @param endsByItself whether the end of its time is no delay
   */
  void keepPast(
      @Param("taskId") String taskId,
      @Param("at") Instant at,
      @Param("done") boolean done,
      @Param("actor") @Nullable Long actor,
      @Param("endsByItself") boolean endsByItself);

  /** Whose duty it was. */
  void keepPastRoles(String taskId);

  /** Round of a collective task. */
  @Nullable Long round(String taskId);

  /** Keeps others from ending the task; null if its row is gone. */
  @Nullable String lock(String taskId);

  /** The id again while the engine still has the task. */
  @Nullable String isTask(String taskId);

  void deleteTask(String taskId);

  void deletePassed(String taskId);

  /** Takes the task from everybody of this role, also from those above. */
  void deleteRole(@Param("taskId") String taskId, @Param("role") String role);

  void keepPassed(
      @Param("taskId") String taskId,
      @Param("role") String role,
      @Param("holder") String holder,
      @Param("by") long by,
      @Param("at") Instant at);

  /** To whom those of this role have passed the task; null while it is still theirs. */
  @Nullable String passedTo(@Param("taskId") String taskId, @Param("role") String role);

  void deleteAudience(String taskId);

  /** Who is asked to sign and has not yet. */
  List<Long> signers(String taskId);

  void deleteHolder(@Param("taskId") String taskId, @Param("holder") String holder);

  void enter(Entry entry);

  int leave(
      @Param("activityInstance") String activityInstance,
      @Param("at") Instant at,
      @Param("actor") @Nullable Long actor,
      @Param("outcome") String outcome);

  boolean hasLeft(String activityInstance);

  void claim(@Param("activityInstance") String activityInstance, @Param("at") @Nullable Instant at);

  /** Leaves the new row's id in the decision. */
  void insertDecision(NewDecision decision);

  /** The line of history that tells it. */
  void insertDecisionLine(NewDecision decision);

  /** The line of history that tells that a clock ran out at this element. */
  void insertClockLine(@Param("activityInstance") String activityInstance, @Param("at") Instant at);

  int tasksWithoutRow();

  int rowsWithoutTask();

  /** Rows that say something else than their task. */
  int rowsThatDiffer();

  /** Tasks whose audience is kept without a row, or by another time, stage or region than its. */
  int audiencesThatDiffer();

  /** Rows that lack a holder of their task's roles or of its roll, or have one too many. */
  int rowsAddressedWrongly();

  /** One element entered. */
  record Entry(
      String businessKey,
      long regionId,
      String processKey,
      String definitionId,
      String instanceId,
      String activityInstance,
      String elementId,
      @Nullable String elementName,
      String elementType,
      @Nullable String via,
      Instant enteredAt) {}
}
