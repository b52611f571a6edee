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

  Optional<Council> ofPlatform(long platformId);

  void rename(@Param("id") long id, @Param("name") String name);

  void place(@Param("id") long id, @Param("regionId") long regionId);

  void close(@Param("id") long id, @Param("at") Instant at);

  /** Open ones at exactly these regions: standing ones, and those of buildings and parks there. */
  List<Council> openAt(@Param("regions") Collection<Long> regions);

  /** Holds the councils until the transaction ends: who changes their members waits. */
  List<Council> lock(@Param("ids") Collection<Long> ids);

  /** The same of the council whose term it is: the term is read only while that is held. */
  Optional<Council> lockOfTerm(long termId);

  /** The standing one. */
  void closeAt(@Param("regionId") long regionId, @Param("at") Instant at);
}
