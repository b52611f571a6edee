package org.gongshang.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TakeBackMapper {

  /** The task that ended last about the subject. */
  Optional<String> lastPast(String businessKey);

  /**
   * Those of these tasks after which nothing else ended, with a task that follows, that nobody has
   * taken, begun to fill in, handed on or asked others to sign, and a message that is drawn there.
   */
  List<Followed> followed(@Param("taskIds") Collection<String> taskIds);

  /** The task only waited: the clock of the one before it runs on. */
  void runsOn(String taskId);

  /** It does not count as done. */
  void undone(String taskId);

  void undoneForRoles(String taskId);

  /** What was filled in. */
  Optional<String> answers(
      @Param("businessKey") String businessKey, @Param("taskId") String taskId);

  /** A task that is over, and what follows it. */
  record Followed(String taskId, String formId, String nextTask, String nextForm, String message) {}
}
