package org.gongshang.workflow.engine;

import java.util.List;
import java.util.Optional;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The own models of regions that were in force when a matter began. */
@Component
class VariantsInForce {

  private final InForceMapper mapper;
  private final Matters matters;
  private final Regions regions;

  VariantsInForce(InForceMapper mapper, Matters matters, Regions regions) {
    this.mapper = mapper;
    this.matters = matters;
    this.regions = regions;
  }

  /** Definition of the nearest one, from the owning region upwards. */
  Optional<String> of(String process, @Nullable String businessKey) {
    return businessKey != null && MatterNumber.isOne(businessKey)
        ? nearest(process, matters.get(new MatterNumber(businessKey)))
        : Optional.empty();
  }

  private Optional<String> nearest(String process, Matter matter) {
    List<Long> line = regions.upFrom(matter.regionId()).stream().map(Region::id).toList();
    List<InForceMapper.InForce> found = mapper.inForce(process, line, matter.openedAt());
    return line.stream()
        .flatMap(region -> found.stream().filter(variant -> variant.regionId() == region))
        .map(InForceMapper.InForce::definitionId)
        .findFirst();
  }
}
