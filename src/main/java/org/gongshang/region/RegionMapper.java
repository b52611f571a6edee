package org.gongshang.region;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RegionMapper {

  List<Region> asOf(LocalDate on);

  Body body(@Param("regionId") long regionId, @Param("on") LocalDate on);

  long count();

  void insertRegions(@Param("rows") List<SeedRegion> rows, @Param("from") LocalDate from);

  void insertSpells(@Param("rows") List<SeedRegion> rows, @Param("from") LocalDate from);
}
