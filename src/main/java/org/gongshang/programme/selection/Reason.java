package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a proposal is selected or not, in figures that tell nothing of anybody's vote. Amounts are in
 * currency units.
 */
public sealed interface Reason {

  /** Whether the proposal is selected. */
  default boolean selects() {
    return false;
  }

  /**
   * Its supporters paid for it out of their equal shares.
   *
   * @param round as the how-manieth
   * @param full those who paid the whole price, by the points that they gave
   * @param rest those who had less left, and paid it all
   */
  record Paid(int round, List<Share> full, Share rest) implements Reason {

    public Paid {
      full = List.copyOf(full);
    }

    @Override
    public boolean selects() {
      return true;
    }
  }

  /**
   * It had the most points among those that were not yet decided on, and fitted.
   *
   * @param place as the how-manieth that was looked at
   * @param left of the budget before it was selected
   */
  record Fitted(int place, BigDecimal left) implements Reason {

    @Override
    public boolean selects() {
      return true;
    }
  }

  /**
   * It costs more than was left of the budget when it was looked at.
   *
   * @param place as the how-manieth that was looked at
   */
  record TooDear(int place, BigDecimal left) implements Reason {}

  /** It was never looked at: the rule ends with the first that does not fit. */
  record NotReached() implements Reason {}

  /**
   * Its supporters do not have enough left to pay for it.
   *
   * @param have what they have left together, rounded down to cents
   */
  record NotCovered(BigDecimal have) implements Reason {}

  /**
   * It has fewer points than are needed.
   *
   * @param minimum so many are needed
   */
  record TooFew(long minimum) implements Reason {}

  /**
   * Fewer voters gave it points than are needed.
   *
   * @param minimum so many are needed
   */
  record TooFewVoters(long minimum) implements Reason {}

  /**
   * What a group of voters paid.
   *
   * @param points what each of them gave; 0 where they differ
   * @param voters how many they are
   * @param each what each of them paid, rounded to hundredths of a cent; 0 where they differ
   * @param total what they paid together, rounded to cents
   */
  record Share(int points, long voters, BigDecimal each, BigDecimal total) {}
}
