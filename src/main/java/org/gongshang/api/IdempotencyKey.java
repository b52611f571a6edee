package org.gongshang.api;

import org.gongshang.Refusal;
import org.gongshang.Sha256;

/** The caller's key for one act. The same key for another act is another key. */
record IdempotencyKey(String value) {

  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  static IdempotencyKey of(String act, String sent) {
    if (sent.isBlank() || sent.length() > LONGEST) {
      throw new Refusal("api.key");
    }
    return new IdempotencyKey("api." + Sha256.of(act + "\n" + sent));
  }
}
