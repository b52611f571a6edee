package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Open matters of a region and their tasks, all at once. */
@Mapper
interface AtRegionMapper {

  int count(long regionId);

  /** Keeps others from changing them until the transaction ends. */
  List<String> lockMatters(long regionId);

  /**
   * @param subject those of this one alone; null for those of all matters, here and below
   */
  List<String> lockTasks(@Param("from") long from, @Param("subject") @Nullable String subject);

  void tellHistory(
      @Param("regionId") long regionId,
      @Param("at") Instant at,
      @Param("actor") long actor,
      @Param("key") String key,
      @Param("args") String args);

  void tellHistoryBelow(
      @Param("path") String path,
      @Param("at") Instant at,
      @Param("actor") long actor,
      @Param("key") String key,
      @Param("args") String args);

  List<Asked> requesters(long regionId);

  List<Asked> requestersBelow(String path);

  void leaveOwner(@Param("from") long from);

  void insertOwner(
      @Param("from") long from,
      @Param("to") long to,
      @Param("at") Instant at,
      @Param("reason") String reason,
      @Param("by") long by);

  void deleteAbove(@Param("from") long from, @Param("subject") @Nullable String subject);

  /** Once nothing of them is addressed from above. */
  void readdressOwn(
      @Param("from") long from, @Param("to") long to, @Param("subject") @Nullable String subject);

  /**
   * @param line ids from the district down to {@code to}
   * @param roles keys of those whose right at a region covers those below it
   */
  void addressAbove(
      @Param("from") long from,
      @Param("to") long to,
      @Param("line") Collection<Long> line,
      @Param("roles") Collection<String> roles,
      @Param("subject") @Nullable String subject);

  /** Whoever had taken a task has it no more: others work on it from now on. */
  void releaseTasks(@Param("from") long from, @Param("subject") @Nullable String subject);

  void releaseSteps(@Param("from") long from, @Param("subject") @Nullable String subject);

  void placeTasks(
      @Param("from") long from, @Param("to") long to, @Param("subject") @Nullable String subject);

  void place(@Param("from") long from, @Param("to") long to);

  /** What is addressed from above to one region is addressed to another, below this path. */
  void readdressAbove(
      @Param("was") long was,
      @Param("is") long is,
      @Param("path") String path,
      @Param("roles") Collection<String> roles);

  /** Somebody whose need is in a matter. */
  record Asked(long accountId, String number, String title) {}
}
