package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReturnMapper {

  void insert(
      @Param("task") InboxRow task,
      @Param("back") Return back,
      @Param("actor") long actor,
      @Param("at") Instant at);

  /** Those that still wait to be put right, oldest first. */
  List<Returned> open(@Param("businessKey") String businessKey, @Param("formId") String formId);

  void end(@Param("task") InboxRow task, @Param("at") Instant at);

  void reopen(String taskId);

  /** Who did a task of this kind last. */
  Optional<Long> lastDoneBy(
      @Param("businessKey") String businessKey, @Param("formId") String formId);
}
