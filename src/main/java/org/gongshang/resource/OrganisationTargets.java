package org.gongshang.resource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongshang.people.MandateTargets;
import org.springframework.stereotype.Component;

/**
 * The organisations that a mandate of a unit's people can name: never one of a region above, whose
 * work the administrator of this region has no say in.
 */
@Component
class OrganisationTargets implements MandateTargets {

  private final Organisations organisations;

  OrganisationTargets(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Kind kind() {
    return Kind.ORGANISATION;
  }

  @Override
  public List<Target> at(long regionId) {
    return organisations.below(regionId).stream()
        .map(organisation -> new Target(organisation.id(), organisation.name()))
        .toList();
  }

  @Override
  public Map<Long, String> labels(Collection<Long> ids) {
    return organisations.names(ids);
  }
}
