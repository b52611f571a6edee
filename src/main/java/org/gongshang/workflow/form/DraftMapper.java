package org.gongshang.workflow.form;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DraftMapper {

  Optional<DraftRow> find(@Param("taskId") String taskId, @Param("accountId") long accountId);

  void insert(DraftRow row);

  /** Zero rows if the stored version is not the one before this. */
  int update(DraftRow row);

  void delete(@Param("taskId") String taskId, @Param("accountId") long accountId);
}
