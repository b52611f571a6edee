package org.gongshang.programme.annual;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OutcomeMapper {

  void insert(OutcomeRow row);

  /** Of one vote, that of the whole region first. */
  List<OutcomeRow> of(@Param("roundId") long roundId);
}
