package org.gongshang.programme.selection;

import java.math.BigDecimal;

/**
 * What may be selected, or not.
 *
 * @param id as voters know it
 * @param cost in currency units, more than nothing
 * @param minimum so many points at least, or it is not considered; nobody's proposal never is
 * @param voters so many voters at least who gave it points, or it is not considered
 * @param subregion whose budget pays for it; empty where there is only one budget
 */
public record Proposal(String id, BigDecimal cost, long minimum, long voters, String subregion) {

  public Proposal {
    if (cost.signum() <= 0) {
      throw new IllegalArgumentException("proposal " + id + " costs " + cost);
    }
  }

  public Proposal(String id, BigDecimal cost, long minimum, String subregion) {
    this(id, cost, minimum, 0, subregion);
  }

  /** The same that needs so many voters. */
  public Proposal needing(long voters) {
    return new Proposal(id, cost, minimum, voters, subregion);
  }

  public static Proposal of(String id, BigDecimal cost) {
    return new Proposal(id, cost, 0, "");
  }
}
