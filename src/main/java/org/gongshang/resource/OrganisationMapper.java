package org.gongshang.resource;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OrganisationMapper {

  void insert(
      @Param("name") String name,
      @Param("kind") OrganisationKind kind,
      @Param("regionId") long regionId,
      @Param("addedBy") @Nullable Long addedBy,
      @Param("addedAt") Instant addedAt);

  Optional<Organisation> find(@Param("id") long id);

  Optional<Organisation> named(@Param("regionId") long regionId, @Param("name") String name);

  List<Organisation> all(@Param("ids") Collection<Long> ids);

  List<Organisation> of(@Param("regionIds") Collection<Long> regionIds);

  List<String> namesInBoth(@Param("one") long one, @Param("other") long other);

  /** Puts all of one region on the list of another. */
  void list(@Param("from") long from, @Param("to") long to);

  long count();
}
