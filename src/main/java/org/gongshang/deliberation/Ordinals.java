package org.gongshang.deliberation;

import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the sessions of each council from the beginning of the year. */
@Component
class Ordinals {

  private final OrdinalMapper mapper;
  private final Regions regions;

  Ordinals(OrdinalMapper mapper, Regions regions) {
    this.mapper = mapper;
    this.regions = regions;
  }

  /**
   * The next ordinal of the year; the same one is never given twice.
   *
   * @throws Refusal if the council's region is closed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int next(Council council, int year) {
    if (!regions.hold(council.regionId())) {
      throw new Refusal("region.gone");
    }
    mapper.countSession(council.id(), year);
    return mapper.lastSession(council.id());
  }

  SessionNumber number(Council council, int year, int ordinal) {
    if (council.isApart()) {
      return SessionNumber.ofCouncil(council.id(), year, ordinal);
    }
    return SessionNumber.of(regions.get(council.regionId()), year, ordinal);
  }
}
