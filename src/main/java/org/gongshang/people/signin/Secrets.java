package org.gongshang.people.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.gongshang.Sha256;

/** Random secrets that a person carries, and the only form in which we keep them. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 bits, so that a plain hash is enough to keep. */
  static String make() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  static String hash(String secret) {
    return Sha256.of(secret);
  }
}
