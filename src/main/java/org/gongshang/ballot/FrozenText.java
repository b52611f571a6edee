package org.gongshang.ballot;

/**
 * What grows with the number of voters, kept apart from the rule that each vote is checked by.
 *
 * @param roll id and name of each voter, in lines
 * @param wording the rules as people read them, and the seal of their values
 */
record FrozenText(String roll, String wording) {}
