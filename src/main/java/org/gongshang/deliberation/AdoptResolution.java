package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** What the council adopted is the resolution of the matter. */
@Component("adoptResolution")
@Way("agenda ADOPTED; resolution * > ADOPTED")
class AdoptResolution implements Step {

  private final Resolutions resolutions;
  private final Matters matters;

  AdoptResolution(Resolutions resolutions, Matters matters) {
    this.resolutions = resolutions;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    resolutions.adopt(context.matter());
    matters.note(context.matter(), null, "deliberation.event.resolved");
    return Map.of();
  }
}
