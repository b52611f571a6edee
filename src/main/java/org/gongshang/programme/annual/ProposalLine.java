package org.gongshang.programme.annual;

import org.gongshang.people.Viewer;
import org.gongshang.programme.Explained;
import org.gongshang.workflow.Result;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages show it.
 *
 * @param place name of the region below that it is for; empty where it is for all
 * @param proposer name of who made it, or their surname alone
 * @param masked whether it is the surname alone
 * @param into title of the proposal as part of which it goes on
 * @param found what the vote made of it, once it is decided
 * @param midYear how it stood in the middle of the year
 * @param yearEnd what became of it
 * @param seen whether the reader may open the matter that it became
 * @param result what people think of it, or what else came of the matter
 */
public record ProposalLine(
    Proposal proposal,
    String place,
    String proposer,
    boolean masked,
    String into,
    Explained.@Nullable Project found,
    @Nullable Report midYear,
    @Nullable Report yearEnd,
    boolean seen,
    @Nullable Result result) {

  /** How it stands by the last word on it. */
  public @Nullable Report newest() {
    return yearEnd == null ? midYear : yearEnd;
  }

  boolean isOwn(Viewer viewer) {
    return proposal.proposedBy() == viewer.accountId();
  }
}
