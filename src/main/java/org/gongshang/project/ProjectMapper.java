package org.gongshang.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProjectMapper {

  void insert(@Param("matter") MatterNumber matter, @Param("openedAt") Instant openedAt);

  Optional<Project> of(@Param("matter") MatterNumber matter);

  int update(Project project);

  void insertPlan(@Param("projectId") long projectId, @Param("plan") Plan plan);

  Optional<Plan> newestPlan(@Param("matter") MatterNumber matter);

  void insertDecision(
      @Param("project") Project project,
      @Param("approval") Approval approval,
      @Param("reason") @Nullable String reason,
      @Param("by") long by,
      @Param("at") Instant at);

  List<DecisionRow> decisions(@Param("matter") MatterNumber matter);
}
