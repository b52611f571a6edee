package org.gongshang.workflow.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.Urger;

@Mapper
interface UrgeMapper {

  /** Newest first. */
  List<Urge> ofTask(String taskId);

  Optional<Urge> find(@Param("id") long id, @Param("taskId") String taskId);

  int countOn(
      @Param("taskId") String taskId,
      @Param("accountId") long accountId,
      @Param("day") LocalDate day);

  void insert(
      @Param("taskId") String taskId,
      @Param("businessKey") String businessKey,
      @Param("kind") Urger kind,
      @Param("accountId") long accountId,
      @Param("actor") long actor,
      @Param("words") String words,
      @Param("day") LocalDate day,
      @Param("at") Instant at);

  int answer(
      @Param("id") long id,
      @Param("answer") String answer,
      @Param("by") long by,
      @Param("at") Instant at);
}
