package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was handed down, to whom, and the counters. */
@Mapper
interface HandDownMapper {

  void insert(NewHandDown handDown);

  void insertRegions(
      @Param("id") long id,
      @Param("parent") MatterNumber parent,
      @Param("regionIds") Collection<Long> regionIds);

  Optional<HandDown> newest(@Param("matter") MatterNumber matter);

  /** As {@link #newest}; others who change it wait until the transaction ends. */
  Optional<HandDown> lockNewest(@Param("matter") MatterNumber matter);

  Optional<HandDown> find(@Param("id") long id);

  List<Long> regions(@Param("id") long id);

  void number(
      @Param("id") long id, @Param("regionId") long regionId, @Param("number") MatterNumber number);

  /** Counts one less; whoever ends another one in the same moment waits here. */
  int countDown(@Param("number") MatterNumber number);

  /** Which hand-down a sub-matter belongs to. */
  Optional<Long> of(@Param("number") MatterNumber number);

  int move(
      @Param("id") long id,
      @Param("from") Collection<HandDownState> from,
      @Param("to") HandDownState to);

  void waitUntil(@Param("id") long id, @Param("dueAt") Instant dueAt);

  void summarise(@Param("id") long id, @Param("summary") String summary);

  /** All sub-matters of a matter, oldest first. */
  List<SubMatter> below(@Param("parent") MatterNumber parent);

  /** What a sub-matter is to do. */
  Optional<Order> order(@Param("number") MatterNumber number);
}
