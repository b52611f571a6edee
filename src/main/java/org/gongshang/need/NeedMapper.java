package org.gongshang.need;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;

@Mapper
interface NeedMapper {

  void insert(Need need);

  /** The need that the matter began with. */
  Optional<Need> first(@Param("matter") MatterNumber matter);

  List<Need> of(@Param("matter") MatterNumber matter);

  int update(Need need);
}
