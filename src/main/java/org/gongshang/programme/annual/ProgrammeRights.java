package org.gongshang.programme.annual;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.ballot.BallotKeeper;
import org.gongshang.people.Keepers;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** The one place that answers who sees a programme, who proposes and who prepares it. */
@Component
class ProgrammeRights implements BallotKeeper {

  private static final Set<Role> PROPOSING = Set.of(Role.RESIDENT, Role.REPRESENTATIVE, Role.CLERK);

  private final ProgrammeMapper mapper;
  private final Rights rights;
  private final Keepers keepers;
  private final Regions regions;

  ProgrammeRights(ProgrammeMapper mapper, Rights rights, Keepers keepers, Regions regions) {
    this.mapper = mapper;
    this.rights = rights;
    this.keepers = keepers;
    this.regions = regions;
  }

  /** Everybody who has to do with the region or a region below, and whose office reaches it. */
  boolean sees(Viewer viewer, Programme programme) {
    return keepers.sees(viewer, programme.regionId())
        || viewer.mandates().stream()
            .anyMatch(mandate -> regions.isWithin(mandate.regionId(), programme.regionId()));
  }

  /**
   * The programme, for who may see it.
   *
   * @throws NotVisible for everybody else
   */
  Programme visible(Viewer viewer, String number) {
    if (!ProgrammeNumber.isOne(number)) {
      throw new NotVisible("programme " + number);
    }
    return mapper
        .find(number)
        .filter(programme -> sees(viewer, programme))
        .orElseThrow(() -> new NotVisible("programme " + number));
  }

  boolean isVisible(Viewer viewer, String number) {
    return mapper.find(number).filter(programme -> sees(viewer, programme)).isPresent();
  }

  /** Papers from the box are entered by those who prepare the vote. */
  @Override
  public boolean keeps(String businessKey, Viewer viewer) {
    return ProgrammeNumber.isOne(businessKey)
        && mapper
            .find(businessKey)
            .filter(programme -> prepares(viewer, programme.regionId()))
            .isPresent();
  }

  /** The region's clerk and its convener. */
  boolean prepares(Viewer viewer, long regionId) {
    return clerk(viewer, regionId) || convener(viewer, regionId);
  }

  boolean clerk(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.CLERK, regionId);
  }

  boolean convener(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.CONVENER, regionId);
  }

  /** Whether names of residents are told to the viewer. */
  boolean worksAt(Viewer viewer, long regionId) {
    return keepers.sees(viewer, regionId);
  }

  /** Who lives, sits or works as a clerk there or below it. */
  boolean proposes(Viewer viewer, long regionId) {
    return viewer.mandates().stream()
        .filter(mandate -> PROPOSING.contains(mandate.role()) && !mandate.apart())
        .anyMatch(mandate -> regions.isWithin(mandate.regionId(), regionId));
  }

  /** Whether the viewer can propose something at this moment. */
  boolean takesProposals(Programme programme, Viewer viewer, Instant now) {
    return programme.state() == ProgrammeState.CALL
        && now.isBefore(programme.callEndsAt())
        && proposes(viewer, programme.regionId());
  }

  /**
   * @throws NotVisible for who prepares nothing there
   */
  Region prepared(Viewer viewer, long regionId) {
    return regions
        .find(regionId)
        .filter(region -> prepares(viewer, region.id()))
        .orElseThrow(() -> new NotVisible("programmes of region " + regionId));
  }

  /** Regions where the viewer may begin a programme. */
  List<Region> own(Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == Role.CLERK || mandate.role() == Role.CONVENER)
        .filter(mandate -> !mandate.apart())
        .map(Mandate::regionId)
        .distinct()
        .flatMap(id -> regions.find(id).stream())
        .toList();
  }

  /** What is kept as who did it. */
  long actor(Viewer viewer, long regionId) {
    return clerk(viewer, regionId)
        ? rights.actor(viewer, Role.CLERK, regionId)
        : rights.actor(viewer, Role.CONVENER, regionId);
  }
}
