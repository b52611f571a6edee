package org.gongshang.workflow.variant;

import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to propose a region's own model.
 *
 * @param process empty where none was chosen
 */
public record VariantForm(String process, String region, String title, String reason) {

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_REASON = 500;

  public VariantForm {
    process = TypedLine.stripped(process);
    region = TypedLine.stripped(region);
    title = TypedLine.stripped(title);
    reason = TypedLine.stripped(reason);
    if (!Variants.PROCESSES.contains(process)) {
      process = "";
    }
  }

  /** 0 where none was chosen: nobody has an office there. */
  long regionId() {
    return region.matches("\\d{1,18}") ? Long.parseLong(region) : 0;
  }

  void check() {
    if (process.isEmpty()) {
      throw new Refusal("variant.process.none");
    }
    if (!PlainText.storable(title, false)) {
      throw new Refusal("variant.title.characters");
    }
    if (PlainText.isBlank(title) || PlainText.length(title) > LONGEST_TITLE) {
      throw new Refusal("variant.title.wrong", LONGEST_TITLE);
    }
    reason(reason);
  }

  /** Why something is done, if it says something. */
  static String reason(@Nullable String typed) {
    String reason = TypedLine.stripped(typed);
    if (!PlainText.storable(reason, true)) {
      throw new Refusal("variant.reason.characters");
    }
    if (PlainText.isBlank(reason) || PlainText.length(reason) > LONGEST_REASON) {
      throw new Refusal("variant.reason.wrong", LONGEST_REASON);
    }
    return reason;
  }
}
