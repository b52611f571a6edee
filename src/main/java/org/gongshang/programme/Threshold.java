package org.gongshang.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.programme.selection.Election;
import org.gongshang.programme.selection.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How many voters a project needs to be considered at all.
 *
 * @param least voters, or hundredths of those who voted on the same budget
 */
public record Threshold(BigDecimal least, boolean share) {

  /** Anything that somebody voted for is considered. */
  public static final Threshold NONE = new Threshold(BigDecimal.ZERO, false);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Reads {@code 50} or {@code 5%}; nothing asks for nothing.
   *
   * @throws Refusal if it is neither
   */
  public static Threshold of(@Nullable String typed) {
    String text = TypedLine.stripped(typed).replace('％', '%');
    if (text.isEmpty()) {
      return NONE;
    }
    boolean share = text.endsWith("%");
    String number = share ? text.substring(0, text.length() - 1).strip() : text;
    if (!number.matches(share ? "\\d{1,3}(\\.\\d{1,3})?" : "\\d{1,8}")) {
      throw new Refusal("programme.fault.threshold", text);
    }
    Threshold read = new Threshold(new BigDecimal(number), share);
    if (share && read.least.compareTo(HUNDRED) > 0) {
      throw new Refusal("programme.fault.threshold", text);
    }
    return read;
  }

  /** Whether anything is asked for. */
  public boolean asks() {
    return least.signum() > 0;
  }

  /** As it is typed: {@code 50} or {@code 5%}. */
  public String text() {
    return asks() ? least.toPlainString() + (share ? "%" : "") : "";
  }

  /** The same rule that looks only at what enough have voted for. */
  Rule before(Rule rule) {
    return asks() ? (election, watch) -> rule.select(asked(election), watch) : rule;
  }

  private Election asked(Election election) {
    long needed = among(election.ballots().size());
    return new Election(
        election.budget(),
        election.proposals().stream().map(proposal -> proposal.needing(needed)).toList(),
        election.ballots());
  }

  /** A share of voters is at least that share, so it is rounded up. */
  long among(long voters) {
    return share
        ? least
            .multiply(BigDecimal.valueOf(voters))
            .divide(HUNDRED, 0, RoundingMode.CEILING)
            .longValueExact()
        : least.longValueExact();
  }
}
