package org.gongshang.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PlatformMapper {

  Optional<Platform> find(long id);

  /** The same, held until the transaction ends. */
  Optional<Platform> lock(long id);

  /** Of these regions, by region and name. */
  List<Platform> of(@Param("regionIds") Collection<Long> regionIds);

  List<Platform> openAt(long regionId);

  /** Open ones of these regions. */
  List<Platform> openIn(@Param("regionIds") Collection<Long> regionIds);

  Optional<Platform> ofMatter(String matter);

  void tell(@Param("matter") String matter, @Param("platformId") long platformId);

  void insert(NewPlatform platform);

  int update(@Param("platform") Platform platform, @Param("by") long by, @Param("at") Instant at);

  int place(
      @Param("platform") Platform platform,
      @Param("regionId") long regionId,
      @Param("by") long by,
      @Param("at") Instant at);

  int close(@Param("platform") Platform platform, @Param("by") long by, @Param("at") Instant at);

  List<String> namesInBoth(@Param("one") long one, @Param("other") long other);

  /** Newest first. */
  List<Spell> spells(long platformId);

  void startSpell(
      @Param("platformId") long platformId,
      @Param("regionId") long regionId,
      @Param("from") LocalDate from);

  /** One that began today goes on elsewhere, as if it had never stood there. */
  int turnSpell(
      @Param("platformId") long platformId,
      @Param("regionId") long regionId,
      @Param("today") LocalDate today);

  void endSpell(@Param("platformId") long platformId, @Param("lastDay") LocalDate lastDay);
}
