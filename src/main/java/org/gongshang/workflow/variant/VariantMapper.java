package org.gongshang.workflow.variant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface VariantMapper {

  void insert(NewVariant variant);

  void insertFile(
      @Param("variantId") long variantId,
      @Param("name") String name,
      @Param("content") byte[] content);

  Optional<Variant> find(long id);

  /** Keeps others from changing it now. */
  Optional<Variant> lock(long id);

  /** Those of these regions, the latest first, before the given one. */
  List<Variant> of(
      @Param("regionIds") Collection<Long> regionIds,
      @Param("before") long before,
      @Param("limit") int limit);

  /** The one that holds at a region for a stage. */
  Optional<Variant> holding(@Param("process") String process, @Param("regionId") long regionId);

  /** Those at exactly this region that hold or wait for their review. */
  List<Variant> standing(long regionId);

  /** Those behind these deployed definitions, with how many the region had published by then. */
  List<Edition> editions(@Param("definitionIds") Collection<String> definitionIds);

  List<FileRow> files(long variantId);

  int update(Variant variant);

  /**
   * @param number of those that the region has published for the stage
   */
  record Edition(String definitionId, long regionId, String title, int number) {}

  /** One of its files. */
  record FileRow(String name, byte[] content) {}
}
