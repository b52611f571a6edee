package org.gongshang.programme.trial;

import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.Terms;
import org.gongshang.programme.selection.Raise;
import org.gongshang.programme.selection.Utility;

/**
 * A rule with what is asked beside it, as it is kept: readable, and read again before it is used.
 *
 * @param divide column of the projects; empty for one budget
 * @param budgets of its values; empty for one budget
 */
public record Asked(
    SelectionRule.Kind rule,
    Raise.Until stopping,
    Utility utility,
    boolean fills,
    String threshold,
    String divide,
    String budgets) {

  static Asked of(Wanted wanted) {
    SelectionRule rule = wanted.chosen();
    Terms terms = wanted.terms();
    return new Asked(
        rule.kind(),
        rule.stopping(),
        rule.utility(),
        rule.fills(),
        terms.threshold().text(),
        terms.division().column(),
        terms.division().text());
  }

  public SelectionRule chosen() {
    return new SelectionRule(rule, stopping, utility, fills);
  }

  public Terms terms() {
    return Terms.of(threshold, divide, budgets);
  }
}
