package org.gongshang.need;

import java.util.HashMap;
import java.util.Map;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Order;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The need is registered, comes from above or back: its matter stands in the first stage. */
@Component("enterNeed")
@Way("matter OPEN; need RECEIVED : handedDown=false, reclassified=false")
@Way(
    "[resolution=returned] matter OPEN; need ACCEPTED; question * > NONE; handover * > NONE;"
        + " below * > NONE; unit * > NONE; work * > NONE; result * > NONE; rating * > NONE;"
        + " rectification * > NONE :"
        + " handedDown=false, reclassified=true, screening=accepted")
@Way(
    "matter OPEN; need HANDED_DOWN > ACCEPTED : handedDown=true, reclassified=false,"
        + " screening=accepted, category=?, urgency=?, mode=?, level=?")
class EnterNeed implements Step {

  private final Matters matters;
  private final HandDowns handDowns;
  private final Needs needs;
  private final Regions regions;

  EnterNeed(Matters matters, HandDowns handDowns, Needs needs, Regions regions) {
    this.matters = matters;
    this.handDowns = handDowns;
    this.needs = needs;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.enter(context.matter(), Stage.NEED);
    if ("returned".equals(context.value("resolution"))) {
      return Map.of("handedDown", false, "reclassified", true, "screening", "accepted");
    }
    return handDowns
        .order(context.matter())
        .map(order -> handedDown(matters.get(context.matter()), order))
        .orElse(Map.of("handedDown", false, "reclassified", false));
  }

  /** What was screened and classified above is not asked again. */
  private Map<String, Object> handedDown(Matter matter, Order order) {
    needs.handDown(matter, order);
    Map<String, Object> known = new HashMap<>();
    known.put("handedDown", true);
    known.put("reclassified", false);
    known.put("screening", "accepted");
    known.put("level", regions.get(matter.regionId()).level().number());
    known.put("urgency", matter.urgency().key());
    if (matter.category() != null) {
      known.put("category", matter.category());
    }
    if (matter.mode() != null) {
      known.put("mode", matter.mode().key());
    }
    return known;
  }
}
