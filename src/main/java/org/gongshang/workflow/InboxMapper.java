package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.Inbox.Counts;
import org.gongshang.workflow.Inbox.DoneRow;
import org.gongshang.workflow.Inbox.Filter;
import org.gongshang.workflow.Inbox.StageCount;
import org.jspecify.annotations.Nullable;

@Mapper
interface InboxMapper {

  Optional<InboxRow> find(String taskId);

  boolean addresses(@Param("taskId") String taskId, @Param("holders") Collection<String> holders);

  List<InboxRow> todo(
      @Param("holders") Collection<String> holders,
      @Param("filter") Filter filter,
      @Param("regionIds") Collection<Long> regionIds,
      @Param("now") Instant now,
      @Param("afterDue") @Nullable Instant afterDue,
      @Param("afterId") @Nullable String afterId,
      @Param("limit") int limit);

  Counts counts(
      @Param("holders") Collection<String> holders,
      @Param("now") Instant now,
      @Param("endOfToday") Instant endOfToday);

  List<StageCount> stageCounts(@Param("holders") Collection<String> holders);

  List<Long> todoRegions(@Param("holders") Collection<String> holders);

  List<DoneRow> log(
      @Param("accountId") long accountId,
      @Param("kind") String kind,
      @Param("beforeAt") @Nullable Instant beforeAt,
      @Param("beforeId") @Nullable Long beforeId,
      @Param("limit") int limit);

  List<InboxRow> ofSubject(String businessKey);

  Optional<Inbox.PastTask> past(String taskId);

  void deleteHolder(@Param("taskId") String taskId, @Param("holder") String holder);

  /** Holders of the task's own region, without single people. */
  List<String> audience(String taskId);

  Optional<Long> doneBy(String taskId);

  void insertAction(ActionLog.Action action);

  boolean hasDone(@Param("taskId") String taskId, @Param("accountId") long accountId);
}
