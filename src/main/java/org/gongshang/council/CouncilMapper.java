package org.gongshang.council;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CouncilMapper {

  long count();

  /** One for each region above the grids, with the region's number. */
  void insertAll(@Param("at") Instant at);

  void insert(NewCouncil council);

  Optional<Council> find(@Param("id") long id);

  List<Council> all(@Param("ids") Collection<Long> ids);

  /** Standing councils of these regions. */
  List<Council> standing(@Param("regions") Collection<Long> regions);

  /** Open ones at exactly this region. */
  List<Council> openAt(@Param("regionId") long regionId);

  /** Holds the councils until the transaction ends: who changes their members waits. */
  List<Council> lock(@Param("ids") Collection<Long> ids);

  void closeAt(@Param("regionId") long regionId, @Param("at") Instant at);
}
