package org.gongshang.ballot;

import org.jspecify.annotations.Nullable;

/**
 * By which rule of procedure a ballot decides.
 *
 * @param quorum share of the members who must be present
 * @param members entitled to decide: without those who recuse themselves
 * @param present of these
 * @param majority share of the voters who must agree
 * @param abstentionsCount whether who abstains or does not vote counts among those of whom the
 *     majority must agree
 * @param source law or template that says so
 */
public record Policy(
    Share quorum,
    int members,
    int present,
    Share majority,
    boolean abstentionsCount,
    String source) {

  public boolean isQuorate() {
    return quorum.isMet(present, members);
  }

  /**
   * Of how many the majority must agree.
   *
   * @param voters on the roll
   * @param saying for or against
   */
  public int base(int voters, int saying) {
    return abstentionsCount ? voters : saying;
  }

  /** Without a quorum nothing is adopted, whatever the votes. */
  public boolean adopts(int agree, int voters, int saying) {
    return isQuorate() && majority.isMet(agree, base(voters, saying));
  }

  /** Votes that are surely enough; fewer may be where abstentions do not count. */
  public int threshold(int voters) {
    return majority.needed(voters);
  }

  static @Nullable Policy of(BallotRule rule) {
    if (rule.quorumShare() == null || rule.majorityShare() == null) {
      return null;
    }
    return new Policy(
        rule.quorumShare(),
        rule.members(),
        rule.present(),
        rule.majorityShare(),
        rule.abstentionsCount(),
        rule.source());
  }
}
