package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is decided about: proposals that compete for one budget.
 *
 * @param budget in currency units
 * @param proposals their order breaks the last ties
 * @param ballots of everybody who voted, blank ones too
 */
public record Election(BigDecimal budget, List<Proposal> proposals, List<Ballot> ballots) {

  public Election {
    proposals = List.copyOf(proposals);
    ballots = List.copyOf(ballots);
    if (budget.signum() < 0) {
      throw new IllegalArgumentException("the budget is " + budget);
    }
    int known = proposals.size();
    if (proposals.stream().map(Proposal::id).distinct().count() != known) {
      throw new IllegalArgumentException("two proposals have one id");
    }
    if (ballots.stream().anyMatch(ballot -> !ballot.isAmong(known))) {
      throw new IllegalArgumentException("a ballot names a proposal that is not there");
    }
  }
}
