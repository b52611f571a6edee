package org.gongshang.deliberation;

import org.gongshang.ballot.Share;
import org.gongshang.ballot.Tie;

/**
 * The rules of procedure of a body.
 *
 * @param quorum of its members, who must be there
 * @param majority of those present who may vote, who must agree
 * @param abstentionsCount whether who abstains or does not vote is among those of whom the majority
 *     must agree
 * @param tie what holds when options come out equal
 * @param proxies how many absent members one may vote for, by written mandates
 * @param noticeDays days between the call and the session, at least
 * @param source law or template that says so
 */
record Procedure(
    Share quorum,
    Share majority,
    boolean abstentionsCount,
    Tie tie,
    int proxies,
    int noticeDays,
    String source) {}
