package org.gongshang.deliberation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.people.MandateTargets;
import org.springframework.stereotype.Component;

/** The council that a mandate of a representative or convener can name. */
@Component
class CouncilTargets implements MandateTargets {

  private final Councils councils;

  CouncilTargets(Councils councils) {
    this.councils = councils;
  }

  @Override
  public Kind kind() {
    return Kind.COUNCIL;
  }

  @Override
  public List<Target> at(long regionId) {
    // a grid talks in its community's council, whose members the community appoints
    return councils.idFor(regionId) == regionId
        ? List.of(new Target(regionId, councils.name(regionId)))
        : List.of();
  }

  @Override
  public Map<Long, String> labels(Collection<Long> ids) {
    return ids.stream().distinct().collect(Collectors.toMap(id -> id, councils::name));
  }
}
