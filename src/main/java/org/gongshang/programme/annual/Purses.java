package org.gongshang.programme.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** Divides the budget of a programme: each region below with a share has it for its own. */
@Component
class Purses {

  private final ProgrammeMapper mapper;
  private final ProposalMapper proposals;
  private final Regions regions;

  Purses(ProgrammeMapper mapper, ProposalMapper proposals, Regions regions) {
    this.mapper = mapper;
    this.proposals = proposals;
    this.regions = regions;
  }

  /** That for all first; what is for a region without a share is paid out of it. */
  List<Purse> of(Programme programme) {
    List<Share> shares = mapper.shares(programme.number());
    List<Proposal> listed =
        proposals.of(programme.number()).stream().filter(Proposal::isListed).toList();
    Set<Long> apart = shares.stream().map(Share::regionId).collect(Collectors.toSet());
    List<Purse> purses = new ArrayList<>();
    long rest = programme.budget() - shares.stream().mapToLong(Share::amount).sum();
    purses.add(
        new Purse(
            0,
            name(programme.regionId()),
            rest,
            listed.stream().filter(each -> !apart.contains(place(each))).toList()));
    for (Share share : shares) {
      purses.add(
          new Purse(
              share.regionId(),
              name(share.regionId()),
              share.amount(),
              listed.stream().filter(each -> place(each) == share.regionId()).toList()));
    }
    return purses;
  }

  private static long place(Proposal proposal) {
    Long place = proposal.placeId();
    return place == null ? 0 : place;
  }

  private String name(long regionId) {
    return regions.known(regionId).map(Region::name).orElse("");
  }
}
