package org.gongshang.deliberation;

import static java.util.stream.Collectors.joining;

import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.ballot.Limits;
import org.gongshang.ballot.Method;

/**
 * How an item is to be voted on, as it was typed, so that a refused form loses nothing.
 *
 * @param options one in a line; where a budget is shared out, each with its cost at the end
 * @param version of the agenda as the form showed it
 */
public record PlanForm(
    String method,
    String options,
    String most,
    String seats,
    String highest,
    String budget,
    String secret,
    String changeable,
    String version) {

  public PlanForm {
    method = TypedLine.stripped(method);
    options = TypedLine.stripped(options);
    most = TypedLine.stripped(most);
    seats = TypedLine.stripped(seats);
    highest = TypedLine.stripped(highest);
    budget = TypedLine.stripped(budget);
    secret = TypedLine.stripped(secret);
    changeable = TypedLine.stripped(changeable);
    version = TypedLine.stripped(version);
  }

  static PlanForm of(ItemPlan plan, int version) {
    Limits limits = plan.limits();
    boolean plain = !plan.byOptions();
    return new PlanForm(
        plan.method().key(),
        plan.choices().stream().map(each -> line(plan, each)).collect(joining("\n")),
        plain ? "" : "" + limits.most(),
        plain ? "1" : "" + limits.seats(),
        plan.method() == Method.SCORE ? "" + limits.highest() : "10",
        limits.budget() == 0 ? "" : "" + limits.budget(),
        plan.secret() ? "true" : "",
        plan.changeable() ? "true" : "",
        "" + version);
  }

  private static String line(ItemPlan plan, ItemPlan.Choice choice) {
    return plan.method() == Method.BUDGET
        ? choice.title() + " " + choice.cost() + " 元"
        : choice.title();
  }

  /**
   * @throws Refusal with everything that is wrong
   */
  ItemPlan read() {
    return new PlanReading(this).plan();
  }
}
