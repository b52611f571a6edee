package org.gongshang.workflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface InForceMapper {

  /** Those of these regions that were in force at this moment. */
  List<InForce> inForce(
      @Param("process") String process,
      @Param("regionIds") Collection<Long> regionIds,
      @Param("at") Instant at);

  /** Id of a table's newest version outside the models of single regions. */
  @Nullable String newestTable(String key);

  record InForce(long regionId, String definitionId) {}
}
