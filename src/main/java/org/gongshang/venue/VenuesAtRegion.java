package org.gongshang.venue;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Venues go on the list of the successor with what is booked in them. */
@Component
@Order(6)
class VenuesAtRegion implements StandsAtRegion {

  private final VenueMapper mapper;

  VenuesAtRegion(VenueMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "venue";
  }

  @Override
  public int count(long regionId) {
    return mapper.count(regionId);
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    List<String> taken = mapper.namesInBoth(regionId, successorId);
    return taken.isEmpty()
        ? List.of()
        : List.of(new Refusal("venue.region.taken", String.join("、", taken)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    mapper.move(leaving.from().id(), leaving.to().id(), leaving.by(), leaving.at());
  }
}
