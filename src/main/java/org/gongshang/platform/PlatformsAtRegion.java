package org.gongshang.platform;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A building stays when its region goes: it stands in the successor from that day on. It goes
 * before mandates are ended, so that those of its council go with it.
 */
@Component
@Order(1)
class PlatformsAtRegion implements StandsAtRegion {

  private final PlatformMapper mapper;
  private final PlatformMoves moves;

  PlatformsAtRegion(PlatformMapper mapper, PlatformMoves moves) {
    this.mapper = mapper;
    this.moves = moves;
  }

  @Override
  public String kind() {
    return "platform";
  }

  @Override
  public int count(long regionId) {
    return mapper.openAt(regionId).size();
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    List<String> taken = mapper.namesInBoth(regionId, successorId);
    return taken.isEmpty()
        ? List.of()
        : List.of(new Refusal("platform.region.taken", String.join("、", taken)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    mapper
        .openAt(leaving.from().id())
        .forEach(platform -> moves.move(platform, leaving.to().id(), leaving.by(), leaving.at()));
  }
}
