package org.gongshang.programme.annual;

import java.util.List;

/**
 * Money that is decided on by itself, with the proposals that it can pay for.
 *
 * @param placeId region below that has it for its own; 0 where it is for all
 * @param name of that region, or of the programme's
 * @param amount in yuan
 */
record Purse(long placeId, String name, long amount, List<Proposal> proposals) {

  Purse {
    proposals = List.copyOf(proposals);
  }

  boolean affordsAny() {
    return proposals.stream().anyMatch(each -> each.price() <= amount);
  }
}
