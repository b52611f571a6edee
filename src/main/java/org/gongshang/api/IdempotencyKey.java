package org.gongshang.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongshang.Refusal;

/** The caller's key for one act. The same key for another act is another key. */
record IdempotencyKey(String value) {

  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  static IdempotencyKey of(String act, String sent) {
    if (sent.isBlank() || sent.length() > LONGEST) {
      throw new Refusal("api.key");
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((act + "\n" + sent).getBytes(StandardCharsets.UTF_8));
      return new IdempotencyKey("api." + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
