package org.gongshang.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.workflow.form.Numbers;
import org.jspecify.annotations.Nullable;

/** What was typed about a candidate. */
public record CandidateForm(String candidate, String body, String cost) {

  static final CandidateForm EMPTY = new CandidateForm("", "", "");

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_BODY = 500;

  /** What its column holds. */
  private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

  public CandidateForm {
    candidate = TypedLine.stripped(candidate);
    body = TypedLine.stripped(body);
    cost = TypedLine.stripped(cost);
  }

  /**
   * @throws Refusal with everything that is wrong
   */
  Candidate read(String scoring, int position) {
    List<Refusal> faults = new ArrayList<>();
    TypedLine.check("scoring.fault.candidate", candidate, LONGEST_TITLE, true, faults);
    if (!PlainText.storable(body, true) || PlainText.length(body) > LONGEST_BODY) {
      faults.add(new Refusal("scoring.fault.body", LONGEST_BODY));
    }
    BigDecimal yuan = Numbers.money(cost);
    if (!cost.isEmpty() && !isCost(yuan)) {
      faults.add(new Refusal("scoring.fault.cost"));
    }
    Refusal.throwIfAny(faults);
    return new Candidate(
        0, scoring, position, candidate, body.isEmpty() ? null : body, yuan, null, null);
  }

  private static boolean isCost(@Nullable BigDecimal yuan) {
    return yuan != null
        && yuan.signum() >= 0
        && yuan.compareTo(LARGEST) <= 0
        && yuan.stripTrailingZeros().scale() <= 2;
  }
}
