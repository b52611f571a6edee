package org.gongshang.programme.selection;

/**
 * What a voter gives to one proposal.
 *
 * @param proposal its place in the election's list
 * @param points 1 for an approval; below nothing only where voters may speak against a proposal
 */
public record Choice(int proposal, int points) {

  public static Choice approval(int proposal) {
    return new Choice(proposal, 1);
  }
}
