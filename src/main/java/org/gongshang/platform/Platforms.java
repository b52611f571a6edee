package org.gongshang.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Platforms of a district, and who may see and keep them. */
@Component
public class Platforms {

  private final PlatformMapper mapper;
  private final Keepers keepers;

  Platforms(PlatformMapper mapper, Keepers keepers) {
    this.mapper = mapper;
    this.keepers = keepers;
  }

  public Optional<Platform> find(long id) {
    return mapper.find(id);
  }

  /** Those that are open in exactly this region, by name. */
  public List<Platform> openAt(long regionId) {
    return mapper.openAt(regionId);
  }

  /** Those that are open in these regions, by name. */
  public List<Platform> openIn(Collection<Long> regionIds) {
    return regionIds.isEmpty() ? List.of() : mapper.openIn(regionIds);
  }

  /** The platform for which a matter was told. */
  public Optional<Platform> ofMatter(String matter) {
    return mapper.ofMatter(matter);
  }

  /** The matter is told for the platform. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String matter, long platformId) {
    mapper.tell(matter, platformId);
  }

  Platform visible(Viewer viewer, long id) {
    keepers.demandOffice(viewer);
    return mapper
        .find(id)
        .filter(platform -> keepers.sees(viewer, platform.regionId()))
        .orElseThrow(() -> new NotVisible("platform " + id));
  }
}
