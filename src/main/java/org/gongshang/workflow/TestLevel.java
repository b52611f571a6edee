package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/**
 * Compares the level that the rules ask for with the level that owns the matter. What was handed
 * back stays: it is returned once, and the first receiver leads.
 */
@Component("testLevel")
@Way("matter OPEN : levelVerdict=above")
@Way("matter OPEN : levelVerdict=own")
class TestLevel implements Step {

  private final Matters matters;
  private final Regions regions;

  TestLevel(Matters matters, Regions regions) {
    this.matters = matters;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Region owner = regions.get(matters.get(context.matter()).regionId());
    int own = owner.level().number();
    boolean above =
        context.number("level", own) < own
            && owner.parentId() != null
            && !matters.returnedOnce(context.matter());
    return Map.of("levelVerdict", above ? "above" : "own");
  }
}
