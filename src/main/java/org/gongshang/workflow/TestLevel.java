package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/**
 * Compares the level that the rules ask for with the level that owns the matter. What was handed
 * back stays: it is returned once, and the first receiver leads. An emergency above the owner's
 * level is nothing to ponder on.
 */
@Component("testLevel")
@Way("matter OPEN : levelVerdict=above, emergency=false")
@Way("matter OPEN : levelVerdict=above, emergency=true")
@Way("matter OPEN : levelVerdict=own, emergency=?")
class TestLevel implements Step {

  private final Matters matters;
  private final Regions regions;

  TestLevel(Matters matters, Regions regions) {
    this.matters = matters;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Matter matter = matters.get(context.matter());
    Region owner = regions.get(matter.regionId());
    int own = owner.level().number();
    boolean above =
        context.number("level", own) < own
            && owner.parentId() != null
            && !matters.returnedOnce(matter.number());
    return Map.of(
        "levelVerdict",
        above ? "above" : "own",
        "emergency",
        matter.urgency() == Urgency.EMERGENCY);
  }
}
