package org.gongshang.deliberation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.ballot.Limits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How items are to be voted on. */
@Component
class ItemPlans {

  private final ItemPlanMapper mapper;

  ItemPlans(ItemPlanMapper mapper) {
    this.mapper = mapper;
  }

  ItemPlan of(long itemId) {
    return of(List.of(itemId)).getOrDefault(itemId, ItemPlan.PLAIN);
  }

  /** By item, with the plain one for those of which nothing was prepared. */
  Map<Long, ItemPlan> of(Collection<Long> itemIds) {
    Map<Long, ItemPlan> plans = new HashMap<>();
    itemIds.forEach(id -> plans.put(id, ItemPlan.PLAIN));
    if (itemIds.isEmpty()) {
      return plans;
    }
    List<ItemPlanMapper.PlanRow> prepared = mapper.plans(itemIds);
    if (prepared.isEmpty()) {
      return plans;
    }
    Map<Long, List<ItemPlan.Choice>> choices = new HashMap<>();
    mapper
        .options(itemIds)
        .forEach(
            each ->
                choices
                    .computeIfAbsent(each.itemId(), id -> new ArrayList<>())
                    .add(new ItemPlan.Choice(each.title(), each.cost())));
    prepared.forEach(
        row ->
            plans.put(
                row.itemId(),
                new ItemPlan(
                    row.method(),
                    new Limits(row.most(), row.seats(), row.highest(), row.budget()),
                    row.secret(),
                    row.changeable(),
                    choices.getOrDefault(row.itemId(), List.of()))));
    return plans;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void put(long itemId, ItemPlan plan, long by, Instant at) {
    mapper.deleteOptions(itemId);
    mapper.deletePlan(itemId);
    if (plan.isPlain()) {
      return;
    }
    Limits limits = plan.limits();
    mapper.insertPlan(
        new ItemPlanMapper.PlanRow(
            itemId,
            plan.method(),
            limits.most(),
            limits.seats(),
            limits.highest(),
            limits.budget(),
            plan.secret(),
            plan.changeable()),
        by,
        at);
    if (!plan.choices().isEmpty()) {
      mapper.insertOptions(itemId, plan.choices());
    }
  }
}
