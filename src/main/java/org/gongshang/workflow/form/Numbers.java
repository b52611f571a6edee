package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: full-width digits and thousands separators are understood. */
final class Numbers {

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,10})?|\\.\\d{1,10})");
  private static final int LONGEST = 40;

  private Numbers() {}

  static @Nullable BigDecimal read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('。', '.');
    if (GROUPED.matcher(narrow).matches()) {
      narrow = narrow.replace(",", "");
    }
    return PLAIN.matcher(narrow).matches() ? new BigDecimal(narrow) : null;
  }
}
