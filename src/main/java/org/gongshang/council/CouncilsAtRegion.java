package org.gongshang.council;

import java.util.List;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A region's own council ends with it, and with that the term that is running and the one that was
 * to come: their members were chosen for this region and no other. Councils of buildings and parks
 * go where these go. The region's is closed before mandates are ended, so that nobody is seated in
 * between.
 */
@Component
@Order(0)
class CouncilsAtRegion implements StandsAtRegion {

  private final CouncilMapper mapper;
  private final TermMapper terms;
  private final Abandonments abandonments;

  CouncilsAtRegion(CouncilMapper mapper, TermMapper terms, Abandonments abandonments) {
    this.mapper = mapper;
    this.terms = terms;
    this.abandonments = abandonments;
  }

  @Override
  public String kind() {
    return "council";
  }

  @Override
  public int count(long regionId) {
    return standing(regionId).size();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    String reason = leaving.from().name() + "已经撤销。";
    List<Long> ids = standing(leaving.from().id()).stream().map(Council::id).toList();
    for (Council council : ids.isEmpty() ? List.<Council>of() : mapper.lock(ids)) {
      abandonments.abandonComing(council, reason, leaving.by());
      terms.endInOffice(council.id(), leaving.lastDay());
    }
    mapper.closeAt(leaving.from().id(), leaving.at());
  }

  private List<Council> standing(long regionId) {
    return mapper.standing(List.of(regionId));
  }
}
