package org.gongshang.workflow.web;

import java.time.Instant;
import org.gongshang.workflow.engine.DemoClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the banner of the demo where its button would lead. */
@ControllerAdvice(annotations = Controller.class)
@Profile("demo")
class DemoBanner {

  private final DemoClock clock;

  DemoBanner(DemoClock clock) {
    this.clock = clock;
  }

  @ModelAttribute("demoUpcoming")
  @Nullable Instant upcoming() {
    return clock.upcoming().orElse(null);
  }
}
