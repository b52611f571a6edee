package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The district names the region that must take the matter. */
@Component("axis-settle")
@Way("matter OPEN; handover DISPUTED : settledRegion=?")
class AxisSettle implements TaskAction {

  @Override
  public List<String> outcome() {
    return List.of("region");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    return Map.of("settledRegion", Long.valueOf(submission.answers().text("region")));
  }
}
