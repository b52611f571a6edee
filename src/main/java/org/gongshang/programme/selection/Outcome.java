package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is selected. Amounts are in currency units.
 *
 * @param findings in the order of the election's proposals
 * @param steps how often everybody's share was raised; 0 by rules that know no shares
 * @param share what each voter had to give in the end, rounded down to cents; null by such rules
 * @param next what the next step would have selected, if it was left because it costs too much
 */
public record Outcome(
    BigDecimal budget,
    List<Finding> findings,
    long steps,
    @Nullable BigDecimal share,
    @Nullable Beyond next) {

  public Outcome {
    findings = List.copyOf(findings);
  }

  /** An outcome that was not taken. */
  public record Beyond(long steps, List<String> ids, BigDecimal cost) {

    public Beyond {
      ids = List.copyOf(ids);
    }
  }

  /** Ids of what is selected. */
  public List<String> ids() {
    return selected().stream().map(Proposal::id).toList();
  }

  public List<Proposal> selected() {
    return findings.stream().filter(Finding::isSelected).map(Finding::proposal).toList();
  }

  public BigDecimal spent() {
    return selected().stream().map(Proposal::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal left() {
    return budget.subtract(spent());
  }

  public Optional<Beyond> beyond() {
    return Optional.ofNullable(next);
  }
}
