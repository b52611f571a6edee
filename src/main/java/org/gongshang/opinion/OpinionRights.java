package org.gongshang.opinion;

import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** The one place that answers who runs a round of opinions, who takes part and who reads it. */
@Component
class OpinionRights {

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final Rights rights;
  private final Regions regions;

  OpinionRights(OpinionMapper mapper, ReactionMapper reactions, Rights rights, Regions regions) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.rights = rights;
    this.regions = regions;
  }

  /** The region's clerk and its convener open, moderate and close. */
  boolean runs(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.CLERK, regionId) || rights.may(viewer, Role.CONVENER, regionId);
  }

  /**
   * @throws NotVisible for who runs no rounds there
   */
  void demandRuns(Viewer viewer, long regionId) {
    if (regions.find(regionId).isEmpty() || !runs(viewer, regionId)) {
      throw new NotVisible("rounds of region " + regionId);
    }
  }

  /** Regions where the viewer may begin a round. */
  List<Region> own(Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == Role.CLERK || mandate.role() == Role.CONVENER)
        .filter(mandate -> !mandate.apart())
        .map(mandate -> regions.get(mandate.regionId()))
        .distinct()
        .toList();
  }

  /** Regions whose rounds stand in the viewer's list: those of their own offices. */
  List<Long> looked(Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role().followsCouncil() && !mandate.apart())
        .map(Mandate::regionId)
        .distinct()
        .toList();
  }

  /** Those who were asked, and any resident where residents are. */
  boolean takesPart(Viewer viewer, OpinionRound round) {
    return reactions.takesPart(round.id(), viewer.accountId()) || joins(viewer, round);
  }

  private boolean joins(Viewer viewer, OpinionRound round) {
    return round.circle() == Circle.RESIDENTS
        && round.state() != RoundState.PREPARED
        && viewer.mandates().stream()
            .filter(mandate -> mandate.role() == Role.RESIDENT)
            .anyMatch(home -> regions.isWithin(home.regionId(), round.regionId()));
  }

  /** Regions whose residents the viewer is one of. */
  List<Long> homes(Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == Role.RESIDENT)
        .flatMap(home -> regions.ancestors(home.regionId()).stream())
        .map(Region::id)
        .distinct()
        .toList();
  }

  /** Who runs it; once it is open also who takes part, the council's people and those above. */
  boolean reads(Viewer viewer, OpinionRound round) {
    return runs(viewer, round.regionId())
        || (round.state() != RoundState.PREPARED
            && (rights.followsCouncil(viewer, round.regionId()) || takesPart(viewer, round)));
  }

  OpinionRound visible(Viewer viewer, long id) {
    return mapper
        .find(id)
        .filter(round -> reads(viewer, round))
        .orElseThrow(() -> new NotVisible("opinion round " + id));
  }

  OpinionRound run(Viewer viewer, long id) {
    return mapper
        .find(id)
        .filter(round -> runs(viewer, round.regionId()))
        .orElseThrow(() -> new NotVisible("how to run opinion round " + id));
  }

  /** What is kept as who did it. */
  long actor(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.CLERK, regionId)
        ? rights.actor(viewer, Role.CLERK, regionId)
        : rights.actor(viewer, Role.CONVENER, regionId);
  }
}
