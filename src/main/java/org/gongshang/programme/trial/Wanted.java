package org.gongshang.programme.trial;

import org.gongshang.TypedLine;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.Terms;

/**
 * What a form asks of an election, as it was typed.
 *
 * @param rule its name, with its way to stop behind a point
 * @param fill {@code true} if it was ticked
 */
public record Wanted(
    String rule, String utility, String fill, String threshold, String divide, String budgets) {

  public Wanted {
    rule = TypedLine.stripped(rule);
    utility = TypedLine.stripped(utility);
    fill = TypedLine.stripped(fill);
    threshold = TypedLine.stripped(threshold);
    divide = TypedLine.stripped(divide);
    budgets = TypedLine.stripped(budgets);
  }

  /**
   * @throws org.gongshang.Refusal if there is no such rule
   */
  SelectionRule chosen() {
    String[] parts = rule.split("\\.", 2);
    return SelectionRule.of(parts[0], parts.length > 1 ? parts[1] : "", utility, fills());
  }

  /**
   * @throws org.gongshang.Refusal if any of it cannot be read
   */
  Terms terms() {
    return Terms.of(threshold, divide, budgets);
  }

  public boolean fills() {
    return fill.equals("true");
  }

  /** Whether more is asked for than a rule. */
  public boolean asksMore() {
    return fills() || utility.equals("points") || !(threshold + divide + budgets).isEmpty();
  }
}
