package org.gongshang.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Counts and rows of tasks, open and over, read off their indexes. */
@Mapper
interface DutyMapper {

  List<Open> openByRegion(Frame frame);

  /** Of each role: a task that addresses several counts for each. */
  List<Open> openByRole(Frame frame);

  /** Of each person who has taken one. */
  List<Open> openByPerson(Frame frame);

  List<Past> pastByRegion(Frame frame);

  List<Past> pastByRole(Frame frame);

  /** Of each person who did one. */
  List<Past> pastByPerson(Frame frame);

  /** By region and role, for whoever takes the whole list away. */
  List<Open> openByPlace(Frame frame);

  List<Past> pastByPlace(Frame frame);

  /** Next due first. */
  List<DutyRow> openRows(Wanted wanted);

  /** Last ended first. */
  List<DutyRow> pastRows(Wanted wanted);

  /** Whose duty tasks were that are over. */
  List<Office> roles(@Param("taskIds") Collection<String> taskIds);

  /**
   * What is counted.
   *
   * @param soon end of the working days within which a task is due soon
   * @param from start of the term
   * @param until first moment after the term
   */
  record Frame(
      Collection<Long> regionIds,
      Instant now,
      Instant today,
      Instant soon,
      Instant from,
      Instant until) {}

  /**
   * Which rows.
   *
   * @param person who has taken or done it; null for all
   * @param afterAt with {@code afterId}: where the page before ended
   */
  record Wanted(
      Frame frame,
      Which which,
      @Nullable String role,
      @Nullable Long person,
      @Nullable Instant afterAt,
      @Nullable String afterId,
      int limit) {}

  /**
   * @param named id of a region or person, key of a role, or id and key with a blank between them
   */
  record Open(
      String named, int total, int today, int soon, int overdue, @Nullable Instant oldest) {}

  record Past(
      String named, int done, int late, long longest, long delay, int dropped, int missed) {}

  record Office(String taskId, String role) {}
}
