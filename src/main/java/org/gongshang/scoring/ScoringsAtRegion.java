package org.gongshang.scoring;

import java.util.List;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Until the last scoring has ended, the region stays. */
@Component
@Order(9)
class ScoringsAtRegion implements StandsAtRegion {

  private static final int NAMED = 5;

  private final ScoringMapper mapper;

  ScoringsAtRegion(ScoringMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "scoring";
  }

  @Override
  public int count(long regionId) {
    return mapper.unfinished(regionId).size();
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    List<Scoring> open = mapper.unfinished(regionId);
    if (open.isEmpty()) {
      return List.of();
    }
    String named = open.stream().limit(NAMED).map(Scoring::title).collect(Collectors.joining("；"));
    return List.of(new Refusal("scoring.region.unfinished", open.size(), named));
  }

  @Override
  public void closed(Leaving leaving) {
    // none stands there, or it would not be closed
  }
}
