package org.gongshang.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.gongshang.Sha256;

/**
 * What a form's key stands for: the act and what was sent for it, as a hash. Nothing secret belongs
 * in it, such as a vote: whoever can guess all the possible contents can tell which one it was.
 */
public record Act(String hash) {

  /** The kind of act, what it is done to, and what was sent. */
  public static Act of(String... parts) {
    MessageDigest digest = Sha256.begin();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return new Act(Sha256.hex(digest.digest()));
  }
}
