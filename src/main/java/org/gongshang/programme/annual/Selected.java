package org.gongshang.programme.annual;

import java.math.BigDecimal;
import java.util.List;
import org.gongshang.programme.Explained;
import org.jspecify.annotations.Nullable;

/**
 * What a vote selected out of one purse, as it is kept. Amounts are in yuan.
 *
 * @param voters whoever chose something that the purse can pay for
 * @param winners ids of proposals
 * @param share what each voter had to give in the end; null by rules that know no shares
 * @param beyond what the next outcome would have cost, which was not taken; null where there was
 *     none
 * @param projects what became of each, and why
 */
public record Selected(
    BigDecimal budget,
    int voters,
    List<String> winners,
    BigDecimal cost,
    BigDecimal left,
    @Nullable BigDecimal share,
    @Nullable BigDecimal beyond,
    List<Explained.Project> projects) {

  public Selected {
    winners = List.copyOf(winners);
    projects = List.copyOf(projects);
  }

  static Selected of(Explained explained) {
    Explained.Beyond next = explained.beyond();
    return new Selected(
        explained.budget(),
        explained.voters(),
        explained.winners(),
        explained.cost(),
        explained.left(),
        explained.share(),
        next == null ? null : next.cost(),
        explained.projects());
  }
}
