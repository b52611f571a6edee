package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** Puts together what the table of levels asks: where the matter is, and what there is below. */
@Component("weighLevel")
@Way("matter OPEN : ownLevel=?, level=?, urgency=?, lacking=?, hasBelow=?, placing=own")
class WeighLevel implements Step {

  static final String NOTHING = "nothing";

  private final Matters matters;
  private final Regions regions;

  WeighLevel(Matters matters, Regions regions) {
    this.matters = matters;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Matter matter = matters.get(context.matter());
    Region owner = regions.get(matter.regionId());
    int own = owner.level().number();
    return Map.of(
        "ownLevel",
        own,
        "level",
        context.number("level", own),
        "urgency",
        matter.urgency().key(),
        "lacking",
        context.value("lacking") instanceof String lacking ? lacking : NOTHING,
        "hasBelow",
        !regions.children(owner.id()).isEmpty(),
        "placing",
        "own");
  }
}
