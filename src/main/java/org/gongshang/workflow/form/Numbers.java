package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: full-width digits and thousands separators are understood. */
public final class Numbers {

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,10})?|\\.\\d{1,10})");
  private static final Pattern MONEY =
      Pattern.compile(
          "(?:¥|CNY|RMB|人民币)?([^万亿]*?)([万亿])?(?:元整?|yuan|CNY|RMB)?", Pattern.CASE_INSENSITIVE);

  /**
   * Blanks between groups of three digits, and next to what is no digit: not those that part two
   * numbers.
   */
  private static final Pattern GAPS =
      Pattern.compile("(?<=\\d) +(?=\\d{3}(?!\\d))| +(?!\\d)|(?<!\\d) +");

  private static final int LONGEST = 40;

  private Numbers() {}

  static @Nullable BigDecimal read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return plain(narrow(text));
  }

  /** Yuan: {@code 125000}, {@code 125,000 元}, {@code 12.5 万}, {@code 1.2亿元}. */
  public static @Nullable BigDecimal money(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher money = MONEY.matcher(GAPS.matcher(narrow(text)).replaceAll(""));
    BigDecimal number = money.matches() ? plain(money.group(1)) : null;
    String unit = number == null ? null : money.group(2);
    return number == null || unit == null
        ? number
        : number.movePointRight(unit.equals("万") ? 4 : 8);
  }

  /** Whole yuan above nothing and up to {@code most}; 0 where it is none. */
  public static long yuan(String text, long most) {
    BigDecimal money = money(text);
    if (money == null || money.signum() <= 0 || money.compareTo(BigDecimal.valueOf(most)) > 0) {
      return 0;
    }
    return money.stripTrailingZeros().scale() <= 0 ? money.longValueExact() : 0;
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('。', '.');
  }

  private static @Nullable BigDecimal plain(String narrow) {
    if (GROUPED.matcher(narrow).matches()) {
      return plain(narrow.replace(",", ""));
    }
    return PLAIN.matcher(narrow).matches() ? new BigDecimal(narrow) : null;
  }
}
