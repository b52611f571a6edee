package org.gongshang.programme.annual;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk found of a proposal, as typed.
 *
 * @param lawful {@code yes} or {@code no}, as the other two
 */
public record ScreeningForm(
    String version, String lawful, String targeted, String feasible, String cost, String reason) {

  private static final String YES = "yes";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  public ScreeningForm {
    version = TypedLine.stripped(version);
    lawful = TypedLine.stripped(lawful);
    targeted = TypedLine.stripped(targeted);
    feasible = TypedLine.stripped(feasible);
    cost = TypedLine.stripped(cost);
    reason = reason == null ? "" : PlainText.clean(reason).strip();
  }

  static ScreeningForm of(Proposal proposal) {
    return new ScreeningForm(
        "" + proposal.version(),
        word(proposal.lawful()),
        word(proposal.targeted()),
        word(proposal.feasible()),
        proposal.cost() == null ? "" : "" + proposal.cost(),
        proposal.reason() == null ? "" : proposal.reason());
  }

  private static String word(@Nullable Boolean found) {
    if (found == null) {
      return "";
    }
    return found ? YES : "no";
  }

  /**
   * @throws Refusal with everything that is wrong
   */
  Screening read() {
    List<Refusal> faults = new ArrayList<>();
    boolean admits = said("annual.fault.lawful", lawful, faults);
    admits &= said("annual.fault.targeted", targeted, faults);
    admits &= said("annual.fault.feasible", feasible, faults);
    boolean priced = admits || !cost.isEmpty();
    Long yuan = priced ? Long.valueOf(Programme.yuan("annual.fault.cost", cost, faults)) : null;
    int length = PlainText.length(reason);
    if (!PlainText.storable(reason, true) || length > LONGEST) {
      faults.add(new Refusal("annual.fault.reason.screening", SHORTEST, LONGEST));
    } else if (faults.isEmpty() && !admits && length < SHORTEST) {
      faults.add(new Refusal("annual.fault.reason.screening", SHORTEST, LONGEST));
    }
    Refusal.throwIfAny(faults);
    return new Screening(
        lawful.equals(YES),
        targeted.equals(YES),
        feasible.equals(YES),
        yuan,
        reason.isEmpty() ? null : reason);
  }

  private static boolean said(String key, String typed, List<Refusal> faults) {
    if (!typed.equals(YES) && !typed.equals("no")) {
      faults.add(new Refusal(key));
    }
    return typed.equals(YES);
  }
}
