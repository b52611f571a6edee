package org.gongshang.people;

import java.time.Clock;
import java.time.LocalDate;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mandates end with their region: they follow what stood there nowhere, as people are appointed by
 * somebody. One that was still to begin never does.
 */
@Component
@Order(2)
class MandatesAtRegion implements StandsAtRegion {

  private final MandateMapper mapper;
  private final Clock clock;

  MandatesAtRegion(MandateMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "mandate";
  }

  @Override
  public int count(long regionId) {
    return mapper.countNotOver(regionId, LocalDate.now(clock));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    mapper.endAll(leaving.from().id(), leaving.lastDay(), leaving.by(), leaving.at());
  }
}
