package org.gongshang.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Mandate;
import org.gongshang.people.MandateTargets;
import org.gongshang.people.Role;
import org.springframework.stereotype.Component;

/**
 * The councils that a mandate of a representative or convener can name: those at exactly its
 * region. A grid talks in its community's council, whose members the community appoints.
 */
@Component
class CouncilTargets implements MandateTargets {

  private final Councils councils;
  private final CouncilMapper mapper;
  private final Terms terms;

  CouncilTargets(Councils councils, CouncilMapper mapper, Terms terms) {
    this.councils = councils;
    this.mapper = mapper;
    this.terms = terms;
  }

  @Override
  public Kind kind() {
    return Kind.COUNCIL;
  }

  @Override
  public List<Target> at(long regionId) {
    return mapper.openAt(List.of(regionId)).stream()
        .map(council -> new Target(council.id(), councils.name(council)))
        .toList();
  }

  /** A council that has all its members takes no other. */
  @Override
  public Optional<Refusal> obstacle(Mandate wanted) {
    Long id = wanted.councilId();
    if (id == null || wanted.role() != Role.REPRESENTATIVE) {
      return Optional.empty();
    }
    return mapper.lock(List.of(id)).stream()
        .findFirst()
        .map(terms::rule)
        .filter(rule -> councils.members(id).size() >= rule.max())
        .map(rule -> new Refusal("council.enrol.full", rule.max()));
  }

  @Override
  public boolean isApart(long id) {
    return councils.find(id).filter(Council::isApart).isPresent();
  }

  @Override
  public Map<Long, String> labels(Collection<Long> ids) {
    return councils.names(ids);
  }
}
