package org.gongshang.ballot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of people that must be there or agree: at least two thirds, more than one half. Compared
 * in whole people and without fractions of numbers, so that exactly half is exactly half.
 *
 * @param strict more than the share; otherwise at least the share
 */
public record Share(int numerator, int denominator, boolean strict) {

  private static final Pattern TEXT = Pattern.compile("(>=|>)(\\d{1,3})/(\\d{1,3})");
  private static final String CHINESE = "〇一二三四五六七八九十";

  public Share {
    if (numerator < 1 || numerator > denominator || (strict && numerator == denominator)) {
      throw new IllegalArgumentException("no share that people can reach: " + numerator);
    }
  }

  /** As {@link #toString()} writes it. */
  public static Share parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no share: " + text);
    }
    return new Share(
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(1).equals(">"));
  }

  /** Whether {@code part} of {@code whole} people reach it. Nobody never do. */
  public boolean isMet(int part, int whole) {
    long have = (long) part * denominator;
    long need = (long) whole * numerator;
    return part > 0 && (strict ? have > need : have >= need);
  }

  /** The smallest number of people that reaches it. */
  public int needed(int whole) {
    long share = (long) whole * numerator;
    long people = strict ? share / denominator + 1 : (share + denominator - 1) / denominator;
    return (int) Math.max(1, people);
  }

  /** {@code 2/3} */
  public String fraction() {
    return numerator + "/" + denominator;
  }

  /** {@code 三分之二}, {@code 半数} */
  public String inChinese() {
    if (numerator * 2 == denominator) {
      return "半数";
    }
    return denominator < CHINESE.length()
        ? CHINESE.charAt(denominator) + "分之" + CHINESE.charAt(numerator)
        : " " + denominator + " 分之 " + numerator;
  }

  /** As the rules of a ballot say it, which are kept in Chinese. */
  public String words() {
    return (strict ? "超过" : "不少于") + inChinese();
  }

  @Override
  public String toString() {
    return (strict ? ">" : ">=") + fraction();
  }
}
