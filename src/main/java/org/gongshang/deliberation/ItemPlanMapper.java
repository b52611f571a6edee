package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.ballot.Method;

/** How items are to be voted on. */
@Mapper
interface ItemPlanMapper {

  List<PlanRow> plans(@Param("itemIds") Collection<Long> itemIds);

  /** In their order. */
  List<OptionRow> options(@Param("itemIds") Collection<Long> itemIds);

  void insertPlan(@Param("plan") PlanRow plan, @Param("by") long by, @Param("at") Instant at);

  void insertOptions(@Param("itemId") long itemId, @Param("choices") List<ItemPlan.Choice> choices);

  void deletePlan(@Param("itemId") long itemId);

  void deleteOptions(@Param("itemId") long itemId);

  /** A plan without its options. */
  record PlanRow(
      long itemId,
      Method method,
      int most,
      int seats,
      int highest,
      long budget,
      boolean secret,
      boolean changeable) {}

  /** An option of an item. */
  record OptionRow(long itemId, String title, long cost) {}
}
