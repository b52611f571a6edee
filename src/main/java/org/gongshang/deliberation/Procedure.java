package org.gongshang.deliberation;

/**
 * The rules of procedure of a body.
 *
 * @param quorum of its members, who must be there
 * @param majority of those present who may vote, who must agree
 * @param noticeDays days between the call and the session, at least
 * @param source law or template that says so
 */
record Procedure(Share quorum, Share majority, int noticeDays, String source) {}
