package org.gongshang.programme.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrialMapper {

  void insert(NewTrial started);

  Optional<Trial> find(@Param("id") long id);

  /** Newest first. */
  List<TrialLine> of(@Param("account") long account, @Param("most") int most);

  /** How many of theirs are not worked out yet. */
  int open(@Param("account") long account);

  /** Those that nobody works at, or of whose worker nothing was heard since. */
  List<Long> idle(@Param("since") Instant since);

  int claim(
      @Param("id") long id,
      @Param("worker") String worker,
      @Param("at") Instant at,
      @Param("since") Instant since);

  void beat(@Param("worker") String worker, @Param("at") Instant at);

  void release(@Param("worker") String worker);

  /** No row where it was stopped, or another works at it. */
  int progress(
      @Param("id") long id,
      @Param("worker") String worker,
      @Param("steps") long steps,
      @Param("spent") BigDecimal spent,
      @Param("budget") BigDecimal budget,
      @Param("at") Instant at);

  int end(
      @Param("id") long id,
      @Param("worker") String worker,
      @Param("end") End end,
      @Param("at") Instant at);

  void stop(@Param("id") long id, @Param("at") Instant at);

  void deleteBefore(@Param("moment") Instant moment);

  /** How it ended. */
  record End(
      TrialState state,
      @Nullable String found,
      @Nullable String faults,
      @Nullable String failure) {}
}
