package org.gongshang.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshang.Refusal;
import org.gongshang.programme.selection.EqualShares;
import org.gongshang.programme.selection.GreedyByVotes;
import org.gongshang.programme.selection.Raise;
import org.gongshang.programme.selection.Raise.Until;
import org.gongshang.programme.selection.Rule;
import org.gongshang.programme.selection.Ties;
import org.gongshang.programme.selection.Utility;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a budget is spent, as it is chosen before anybody votes.
 *
 * @param kind greedy by votes, or the Method of Equal Shares
 * @param stopping what ends the raising of shares (equal shares alone)
 * @param utility what a project is worth to those who chose it (equal shares alone)
 * @param fills whether what is left goes to the most voted that still fit (equal shares alone)
 */
public record SelectionRule(Kind kind, Until stopping, Utility utility, boolean fills) {

  /** The two rules. */
  public enum Kind {
    GREEDY,
    EQUAL_SHARES;

    public String key() {
      return SelectionRule.key(this);
    }
  }

  /**
   * Reads what was chosen: {@code greedy} or {@code equal-shares}; {@code at-once}, {@code
   * over-budget} (where nothing is said) or {@code exhausted}; {@code cost} (where nothing is said)
   * or {@code points}.
   *
   * @throws Refusal if a word is unknown
   */
  public static SelectionRule of(
      @Nullable String rule, @Nullable String stopping, @Nullable String utility, boolean fills) {
    Kind kind = word(Kind.class, rule, null, "programme.fault.rule");
    return new SelectionRule(
        kind,
        word(Until.class, stopping, Until.OVER_BUDGET, "programme.fault.stopping"),
        word(Utility.class, utility, Utility.COST, "programme.fault.utility"),
        fills);
  }

  /** For the arithmetic: by one currency unit, the cheaper first between equals. */
  public Rule rule() {
    return kind == Kind.GREEDY
        ? GreedyByVotes.USUAL
        : new EqualShares(
            utility, Ties.CHEAPER_FIRST, new Raise(BigDecimal.ONE, stopping, true), fills);
  }

  /** Of the messages that say it in words, each one part of a sentence. */
  public List<String> keys() {
    if (kind == Kind.GREEDY) {
      return List.of("programme.rule.greedy");
    }
    List<String> keys = new ArrayList<>();
    keys.add("programme.rule.equal-shares." + key(stopping));
    keys.add("programme.rule.utility." + key(utility));
    keys.add(fills ? "programme.rule.fills" : "programme.rule.rests");
    return keys;
  }

  /** {@code over-budget} */
  public static String key(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T extends Enum<T>> T word(
      Class<T> type, @Nullable String word, @Nullable T otherwise, String fault) {
    if ((word == null || word.isBlank()) && otherwise != null) {
      return otherwise;
    }
    for (T known : type.getEnumConstants()) {
      if (key(known).equals(word)) {
        return known;
      }
    }
    throw new Refusal(fault, word == null ? "" : word);
  }
}
