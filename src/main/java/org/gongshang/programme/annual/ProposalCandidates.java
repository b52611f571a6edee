package org.gongshang.programme.annual;

import java.math.BigDecimal;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.people.Viewer;
import org.gongshang.scoring.CandidateSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people have proposed for the region's year, as long as nobody votes on it. */
@Component
@Order(20)
class ProposalCandidates implements CandidateSource {

  /** What a candidate can hold. */
  private static final int LONGEST_BODY = 500;

  private final ProgrammeMapper mapper;
  private final ProposalMapper proposals;
  private final ProgrammeRights rights;

  ProposalCandidates(ProgrammeMapper mapper, ProposalMapper proposals, ProgrammeRights rights) {
    this.mapper = mapper;
    this.proposals = proposals;
    this.rights = rights;
  }

  @Override
  public List<org.gongshang.scoring.Proposal> at(Viewer viewer, long regionId) {
    return mapper.unfinished(regionId).stream()
        .filter(each -> each.state().compareTo(ProgrammeState.SETTLING) <= 0)
        .filter(each -> rights.sees(viewer, each))
        .flatMap(each -> proposals.of(each.number()).stream())
        .filter(each -> each.state() == ProposalState.PROPOSED || each.isListed())
        .map(ProposalCandidates::candidate)
        .toList();
  }

  private static org.gongshang.scoring.Proposal candidate(Proposal proposal) {
    Long cost = proposal.cost();
    return new org.gongshang.scoring.Proposal(
        ProposalDesk.path(proposal),
        proposal.title(),
        PlainText.cut(proposal.body(), LONGEST_BODY),
        cost == null ? null : BigDecimal.valueOf(cost));
  }
}
