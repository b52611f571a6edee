package org.gongshang.programme.selection;

import java.math.BigDecimal;

/** How much a voter is thought to gain from a proposal, by the points that the voter gave it. */
public enum Utility {
  /** What it costs, times the points: who approves of more money well spent has gained more. */
  COST {
    @Override
    BigDecimal worth(Proposal proposal) {
      return proposal.cost();
    }
  },
  /** The points alone: each approval counts the same, whatever it costs. */
  POINTS {
    @Override
    BigDecimal worth(Proposal proposal) {
      return BigDecimal.ONE;
    }
  };

  /** Of one point. */
  abstract BigDecimal worth(Proposal proposal);
}
