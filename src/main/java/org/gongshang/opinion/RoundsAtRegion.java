package org.gongshang.opinion;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is asked belongs to the region: it stays until its rounds are closed. */
@Component
@Order(6)
class RoundsAtRegion implements StandsAtRegion {

  private final OpinionMapper mapper;

  RoundsAtRegion(OpinionMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "opinion";
  }

  @Override
  public int count(long regionId) {
    return mapper.running(regionId);
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    int running = mapper.running(regionId);
    return running == 0 ? List.of() : List.of(new Refusal("opinion.region.running", running));
  }

  @Override
  public void closed(Leaving leaving) {
    // closed ones stay with the region that asked
  }
}
