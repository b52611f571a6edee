package org.gongshang.programme.pabulib;

import org.gongshang.programme.selection.Ballot;

/**
 * A vote. What else a file tells of voters, as their age, is not kept.
 *
 * @param voter a name without a meaning
 * @param ballot choices in the order in which they were written; a rank gives points by Borda, the
 *     first of a longest ballot as many as that is long
 */
public record CastVote(String voter, Ballot ballot) {}
