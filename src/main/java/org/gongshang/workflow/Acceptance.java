package org.gongshang.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** What the level says that gets a matter from above or below. */
@Component
class Acceptance {

  static final String DECISION = "receiveDecision";

  private static final String LEVEL = "level";
  private static final String ACCEPT = "accept";
  private static final String ACCEPT_AND_HAND_DOWN = "acceptDown";

  private final Regions regions;

  Acceptance(Regions regions) {
    this.regions = regions;
  }

  /** Nothing can be handed down where nothing is below. */
  Set<String> withheld(TaskView task) {
    return regions.children(task.regionId()).isEmpty() ? Set.of(ACCEPT_AND_HAND_DOWN) : Set.of();
  }

  /** What follows for the test of the level. */
  Map<String, Object> decided(Submission submission) {
    String decision = submission.answers().text(DECISION);
    Map<String, Object> decided = new HashMap<>();
    decided.put(DECISION, decision);
    int own = regions.get(submission.task().regionId()).level().number();
    if (decision.equals(ACCEPT)) {
      // who takes it has the function, unless it is of a level still higher
      decided.put(LEVEL, Math.min(own, level(submission.task(), own)));
      decided.put(
          "lacking", submission.answers().optionalText("lacking").orElse(WeighLevel.NOTHING));
    }
    if (decision.equals(ACCEPT_AND_HAND_DOWN)) {
      decided.put(DECISION, ACCEPT);
      decided.put(LEVEL, own + 1);
      decided.put("lacking", WeighLevel.NOTHING);
    }
    return decided;
  }

  private static int level(TaskView task, int otherwise) {
    return task.variables().get(LEVEL) instanceof Number level ? level.intValue() : otherwise;
  }
}
