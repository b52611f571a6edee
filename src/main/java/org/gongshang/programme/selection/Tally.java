package org.gongshang.programme.selection;

import java.util.BitSet;

/** How many voters and points each proposal of an election has. */
final class Tally {

  private final Election election;
  private final long[] votes;
  private final long[] points;

  Tally(Election election) {
    this.election = election;
    votes = new long[election.proposals().size()];
    points = new long[votes.length];
    election.ballots().stream().flatMap(ballot -> ballot.choices().stream()).forEach(this::add);
  }

  private void add(Choice choice) {
    points[choice.proposal()] += choice.points();
    if (choice.points() > 0) {
      votes[choice.proposal()]++;
    }
  }

  /** Voters who gave it more than nothing. */
  long votes(int proposal) {
    return votes[proposal];
  }

  long points(int proposal) {
    return points[proposal];
  }

  /** So many points a proposal needs to be considered: one, if no more are asked for. */
  private long minimum(int proposal) {
    return Math.max(1, election.proposals().get(proposal).minimum());
  }

  /** So many voters a proposal needs to be considered. */
  private long voters(int proposal) {
    return election.proposals().get(proposal).voters();
  }

  /** The proposals that are considered. */
  BitSet considered() {
    BitSet considered = new BitSet();
    for (int proposal = 0; proposal < points.length; proposal++) {
      boolean enough = points[proposal] >= minimum(proposal);
      considered.set(proposal, enough && votes[proposal] >= voters(proposal));
    }
    return considered;
  }

  /** Why a proposal is not considered. */
  Reason tooFew(int proposal) {
    return points[proposal] < minimum(proposal)
        ? new Reason.TooFew(minimum(proposal))
        : new Reason.TooFewVoters(voters(proposal));
  }
}
