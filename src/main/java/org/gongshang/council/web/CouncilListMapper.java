package org.gongshang.council.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CouncilListMapper {

  /** Councils at the regions and below the paths, by the code of their region. */
  List<CouncilRow> page(
      @Param("text") String text,
      @Param("on") LocalDate on,
      @Param("regionIds") Collection<Long> regionIds,
      @Param("paths") Collection<String> paths,
      @Param("code") String code,
      @Param("after") long after,
      @Param("limit") int limit);

  /** Regions below the paths that could have a standing council and have none. */
  List<Long> without(
      @Param("text") String text,
      @Param("paths") Collection<String> paths,
      @Param("limit") int limit);
}
