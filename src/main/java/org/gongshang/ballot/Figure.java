package org.gongshang.ballot;

/**
 * What one option got.
 *
 * @param votes papers that choose it; with points, that give it any
 * @param points all together
 * @param chosen whether the ballot decides for it
 * @param tied whether it came out equal with others of which only some could be chosen, and the
 *     rule leaves that undecided
 */
public record Figure(
    int position, String option, int votes, long points, boolean chosen, boolean tied) {}
