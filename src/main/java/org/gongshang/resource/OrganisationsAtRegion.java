package org.gongshang.resource;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organisations go on the list of the successor, which must not have another of the same name. */
@Component
@Order(5)
class OrganisationsAtRegion implements StandsAtRegion {

  private final OrganisationMapper mapper;

  OrganisationsAtRegion(OrganisationMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "organisation";
  }

  @Override
  public int count(long regionId) {
    return mapper.of(List.of(regionId)).size();
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    List<String> taken = mapper.namesInBoth(regionId, successorId);
    return taken.isEmpty()
        ? List.of()
        : List.of(new Refusal("resource.region.taken", String.join("、", taken)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    mapper.list(leaving.from().id(), leaving.to().id());
  }
}
