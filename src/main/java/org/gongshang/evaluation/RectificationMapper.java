package org.gongshang.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;

@Mapper
interface RectificationMapper {

  void insert(
      @Param("matter") MatterNumber matter,
      @Param("number") int number,
      @Param("cause") Cause cause,
      @Param("outcome") Outcome outcome,
      @Param("requiredAt") Instant requiredAt);

  Optional<Rectification> newest(@Param("matter") MatterNumber matter);

  List<Rectification> all(@Param("matter") MatterNumber matter);

  /** Writes the plan where there is none yet. */
  int plan(Rectification rectification);

  void insertEscalation(
      @Param("matter") MatterNumber matter, @Param("escalation") Escalation escalation);

  List<Escalation> escalations(@Param("matter") MatterNumber matter);
}
