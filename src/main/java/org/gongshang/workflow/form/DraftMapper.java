package org.gongshang.workflow.form;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DraftMapper {

  Optional<DraftRow> find(@Param("taskId") String taskId, @Param("accountId") long accountId);

  int count(long accountId);

  void insert(DraftRow row);

  /** Zero rows if the stored version is not the one before this. */
  int update(DraftRow row);

  void delete(@Param("taskId") String taskId, @Param("accountId") long accountId);

  int deleteBefore(Instant at);

  Set<Long> authors(@Param("accountIds") Collection<Long> accountIds);
}
