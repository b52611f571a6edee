package org.gongshang.programme.selection;

/**
 * What becomes of a proposal, and why.
 *
 * @param votes voters who gave it any points
 * @param points that they gave it together
 */
public record Finding(Proposal proposal, long votes, long points, Reason reason) {

  public boolean isSelected() {
    return reason.selects();
  }
}
