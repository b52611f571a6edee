package org.gongshang.deliberation;

import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** Why the chair or the clerk changes what members count on; it is told to them. */
final class StatedReason {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  private StatedReason() {}

  static void check(String reason) {
    int length = PlainText.length(reason.strip());
    if (length < SHORTEST) {
      throw new Refusal("deliberation.break.short", SHORTEST, length);
    }
    if (length > LONGEST) {
      throw new Refusal("deliberation.break.long", LONGEST, length);
    }
  }
}
