package org.gongshang.programme.annual;

import org.gongshang.ballot.Method;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.SelectionRule.Kind;
import org.gongshang.programme.selection.Raise.Until;
import org.gongshang.programme.selection.Utility;

/**
 * By which rules a programme is voted on and selected. They are chosen before anybody votes, and
 * written into the ballot.
 *
 * @param stopping what ends the raising of shares (equal shares alone)
 * @param fills whether what is left goes to the most voted that still fit (equal shares alone)
 * @param method approval of as many as one likes, or of as many as the budget pays for
 * @param secret whether nothing tells who voted how
 * @param residents whether residents with an account vote beside the representatives
 * @param minimum votes that a project needs
 */
public record Terms(
    String programme,
    Kind kind,
    Until stopping,
    boolean fills,
    Method method,
    boolean secret,
    boolean residents,
    int minimum,
    int version) {

  static Terms usual(String programme) {
    return new Terms(
        programme, Kind.EQUAL_SHARES, Until.OVER_BUDGET, true, Method.APPROVAL, true, false, 1, 0);
  }

  /** A project is worth to those who chose it what it costs. */
  SelectionRule selection() {
    return new SelectionRule(kind, stopping, Utility.COST, fills);
  }
}
