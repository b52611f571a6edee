package org.gongshang.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ImportMapper {

  void insert(NewImport started);

  Optional<ImportJob> find(@Param("id") long id);

  Optional<ImportJob> lock(@Param("id") long id);

  /** Newest first. */
  List<ImportJob> of(
      @Param("account") long account, @Param("kind") String kind, @Param("most") int most);

  /** Those that nobody works at, or of whose worker nothing was heard since. */
  List<Long> idle(@Param("since") Instant since);

  /** One row, unless another works at it of whom something was heard since. */
  int claim(
      @Param("id") long id,
      @Param("worker") String worker,
      @Param("at") Instant at,
      @Param("since") Instant since);

  void release(@Param("worker") String worker);

  void setState(
      @Param("id") long id,
      @Param("state") ImportState state,
      @Param("ended") @Nullable Instant ended);

  void confirm(@Param("id") long id, @Param("at") Instant at);

  void fail(
      @Param("id") long id,
      @Param("failure") String failure,
      @Param("args") String args,
      @Param("ended") Instant ended);

  void setTotal(@Param("id") long id, @Param("rows") int rows, @Param("at") Instant at);

  void setReadAll(
      @Param("id") long id, @Param("writtenIn") String writtenIn, @Param("unknown") String unknown);

  void addRead(@Param("id") long id, @Param("read") Read read, @Param("at") Instant at);

  void forgetRead(@Param("id") long id);

  void addTaken(
      @Param("id") long id,
      @Param("faulty") int faulty,
      @Param("taken") RowImport.Taken taken,
      @Param("done") int done,
      @Param("at") Instant at);

  void insertRows(@Param("id") long id, @Param("rows") List<ImportRow> rows);

  /** The next rows that wait to be taken over. */
  List<ImportRow> waiting(@Param("id") long id, @Param("most") int most);

  /** Faulty rows after this line. */
  List<ImportRow> faulty(@Param("id") long id, @Param("after") int after, @Param("most") int most);

  /** Rows without fault that would change something. */
  List<ImportRow> changing(@Param("id") long id, @Param("most") int most);

  void setDone(@Param("id") long id, @Param("lines") List<Integer> lines);

  void setFaulty(
      @Param("id") long id,
      @Param("lines") List<Integer> lines,
      @Param("problems") String problems);

  /** Rows that would change something are left out. */
  int leaveChanging(@Param("id") long id);

  void addLeft(@Param("id") long id, @Param("rows") int rows);

  int deleteRows(@Param("id") long id);

  /** Those of which rows are left, also those that were checked by then and never taken over. */
  List<Long> left(@Param("moment") Instant moment);

  /** How many rows came, and what they would do. */
  record Read(int rows, int faulty, int fresh, int changing) {}
}
