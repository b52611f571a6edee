package org.gongshang.workflow;

import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each region that was chosen gets a matter of its own; this one waits for them. */
@Component("handDownMatter")
@Way("matter OPEN; below * > WAITING; work * > NONE; result * > NONE : resultsDueAt=?")
class HandDownMatter implements Step {

  private final HandDowns handDowns;
  private final Matters matters;

  HandDownMatter(HandDowns handDowns, Matters matters) {
    this.handDowns = handDowns;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    HandDown opened = handDowns.open(context.matter());
    matters.enter(context.matter(), Stage.IMPLEMENTATION);
    return Map.of("resultsDueAt", Date.from(opened.dueAt()));
  }
}
