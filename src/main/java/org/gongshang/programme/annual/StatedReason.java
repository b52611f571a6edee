package org.gongshang.programme.annual;

import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** Why something is decided against what people had counted on; it is told to them. */
final class StatedReason {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  private StatedReason() {}

  /**
   * @throws Refusal where it says too little, or too much
   */
  static String read(String typed) {
    String text = PlainText.clean(typed).strip();
    int length = PlainText.length(text);
    if (length < SHORTEST || length > LONGEST || !PlainText.storable(text, true)) {
      throw new Refusal("annual.fault.reason", SHORTEST, LONGEST);
    }
    return text;
  }
}
