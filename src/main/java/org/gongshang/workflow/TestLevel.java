package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/**
 * Compares the level that the rules ask for with the level that owns the matter. What was handed
 * back stays: it is returned once, and the first receiver leads. An emergency above the owner's
 * level is nothing to ponder on. Models deployed before the table of levels ask it; newer ones ask
 * {@link WeighLevel} and the table.
 */
@Component("testLevel")
@Way("matter OPEN : levelVerdict=above, emergency=false")
@Way("matter OPEN : levelVerdict=above, emergency=true")
@Way("matter OPEN : levelVerdict=own, emergency=?")
class TestLevel implements Step {

  private final Matters matters;
  private final MatterMoves moves;
  private final Regions regions;

  TestLevel(Matters matters, MatterMoves moves, Regions regions) {
    this.matters = matters;
    this.moves = moves;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Matter matter = matters.get(context.matter());
    Region owner = regions.get(matter.regionId());
    int own = owner.level().number();
    int needed = context.number("level", own);
    boolean higher = needed < own && owner.parentId() != null;
    boolean returned = higher && moves.returnedOnce(matter.number());
    boolean emergency = matter.urgency() == Urgency.EMERGENCY;
    Word level = word(needed, owner.level());
    matters.note(matter.number(), null, verdict(higher, returned, emergency), level, owner.name());
    return Map.of("levelVerdict", higher && !returned ? "above" : "own", "emergency", emergency);
  }

  private static String verdict(boolean higher, boolean returned, boolean emergency) {
    if (returned) {
      return "event.level.returned";
    }
    if (!higher) {
      return "event.level.own";
    }
    return emergency ? "event.level.emergency" : "event.level.above";
  }

  private static Word word(int number, Level otherwise) {
    return new Word("page.level." + Level.ofNumber(number).orElse(otherwise).key());
  }
}
