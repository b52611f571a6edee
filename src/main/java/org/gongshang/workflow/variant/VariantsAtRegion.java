package org.gongshang.workflow.variant;

import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A region's own models go with it: its successor has its own, or none. */
@Component
@Order(8)
class VariantsAtRegion implements StandsAtRegion {

  private final VariantMapper mapper;

  VariantsAtRegion(VariantMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "variant";
  }

  @Override
  public int count(long regionId) {
    return mapper.standing(regionId).size();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    mapper
        .standing(leaving.from().id())
        .forEach(variant -> mapper.update(variant.goWithRegion(leaving.by(), leaving.at())));
  }
}
