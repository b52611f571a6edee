package org.gongshang.programme.annual;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done in the year.
 *
 * @param placeId region below, where it is for that one alone
 * @param lawful whether the law allows it, as the clerk found; null until then
 * @param targeted whether it answers a need that people have
 * @param feasible whether this level can do it within the year
 * @param cost in yuan, as the clerk estimated
 * @param reason of the clerk
 * @param settledReason of the council that left it out or merged it
 * @param mergedInto the proposal as part of which it goes on
 * @param matter number of the matter that it became
 */
public record Proposal(
    long id,
    String programme,
    int position,
    String title,
    String body,
    @Nullable Long placeId,
    long proposedBy,
    Instant proposedAt,
    ProposalState state,
    @Nullable Boolean lawful,
    @Nullable Boolean targeted,
    @Nullable Boolean feasible,
    @Nullable Long cost,
    @Nullable String reason,
    @Nullable Long screenedBy,
    @Nullable Instant screenedAt,
    @Nullable String settledReason,
    @Nullable Long mergedInto,
    @Nullable String matter,
    int version) {

  /** As ballots name it. */
  public String key() {
    return Long.toString(id);
  }

  public boolean isListed() {
    return state == ProposalState.ADMITTED || wasVotedOn();
  }

  public boolean wasVotedOn() {
    return state == ProposalState.SELECTED || state == ProposalState.NOT_SELECTED;
  }

  public boolean isSelected() {
    return state == ProposalState.SELECTED;
  }

  /** What it costs; who votes on it, or carries it out, can count on there being an amount. */
  public long price() {
    if (cost == null) {
      throw new IllegalStateException("proposal " + id + " has no cost");
    }
    return cost;
  }

  Proposal withdraw() {
    must(state == ProposalState.PROPOSED);
    return with(ProposalState.WITHDRAWN, settledReason, mergedInto, matter);
  }

  /** Found by the clerk; what was found before can be found anew while proposals are screened. */
  Proposal screened(Screening found, long by, Instant at) {
    must(
        state == ProposalState.PROPOSED
            || state == ProposalState.REFUSED
            || state == ProposalState.ADMITTED);
    return new Proposal(
        id,
        programme,
        position,
        title,
        body,
        placeId,
        proposedBy,
        proposedAt,
        found.admits() ? ProposalState.ADMITTED : ProposalState.REFUSED,
        found.lawful(),
        found.targeted(),
        found.feasible(),
        found.cost(),
        found.reason(),
        by,
        at,
        null,
        null,
        null,
        version);
  }

  Proposal dropped(String why) {
    must(state == ProposalState.ADMITTED);
    return with(ProposalState.DROPPED, why, null, null);
  }

  Proposal merged(long into, String why) {
    must(state == ProposalState.ADMITTED && into != id);
    return with(ProposalState.MERGED, why, into, null);
  }

  /** Taken back onto the list. */
  Proposal listed() {
    must(state == ProposalState.DROPPED || state == ProposalState.MERGED || isListed());
    return with(ProposalState.ADMITTED, null, null, null);
  }

  Proposal decided(boolean selected) {
    must(isListed());
    return with(
        selected ? ProposalState.SELECTED : ProposalState.NOT_SELECTED, settledReason, null, null);
  }

  Proposal started(String asMatter) {
    must(state == ProposalState.SELECTED && matter == null);
    return with(state, settledReason, mergedInto, asMatter);
  }

  private static void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal("annual.moved");
    }
  }

  private Proposal with(
      ProposalState next, @Nullable String why, @Nullable Long into, @Nullable String asMatter) {
    return new Proposal(
        id,
        programme,
        position,
        title,
        body,
        placeId,
        proposedBy,
        proposedAt,
        next,
        lawful,
        targeted,
        feasible,
        cost,
        reason,
        screenedBy,
        screenedAt,
        why,
        into,
        asMatter,
        version);
  }
}
