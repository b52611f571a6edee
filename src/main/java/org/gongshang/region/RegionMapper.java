package org.gongshang.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RegionMapper {

  List<Region> asOf(LocalDate on);

  /** Those that are no more on this day, as they last stood. */
  List<RegionTree.ClosedRegion> closed(LocalDate on);

  /** How often the tree has been changed. */
  long changes();

  /** Those whose path begins with this one, by path: the region and all below it. */
  List<Region> subtree(@Param("path") String path, @Param("on") LocalDate on);

  /** Those with one of these paths, by path: beginnings of a path are its line upwards. */
  List<Region> line(@Param("paths") Collection<String> paths, @Param("on") LocalDate on);

  Body body(@Param("regionId") long regionId, @Param("on") LocalDate on);

  /**
   * Whether the region is open; keeps it from being changed until the transaction ends. Null if
   * there is none.
   */
  @Nullable Boolean hold(long id);

  RegionRecord.@Nullable Row row(long id);

  /** Newest first. */
  List<Spell> spells(long id);

  /** As these regions are today. */
  List<Spell> lasting(@Param("ids") Collection<Long> ids);

  /** Newest first. */
  List<RegionChange> history(long id);

  /** The path on that day; null where there was no such region. */
  @Nullable String path(@Param("id") long id, @Param("on") LocalDate on);

  long count();

  void insertRegions(@Param("rows") List<SeedRegion> rows, @Param("from") LocalDate from);

  void insertSpells(@Param("rows") List<SeedRegion> rows, @Param("from") LocalDate from);
}
