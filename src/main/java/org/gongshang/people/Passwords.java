package org.gongshang.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** What a password must be. */
public final class Passwords {

  public static final int SHORTEST = 10;

  /** BCrypt reads no more bytes than this; a longer password would be cut without a word. */
  private static final int MOST_BYTES = 72;

  /** Looks like a hash and is that of no password: its digest holds bits that none has. */
  static final String NONE = "{bcrypt}$2a$10$......................" + ".".repeat(31);

  private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  public static void check(String password) {
    if (!PlainText.storable(password, false)) {
      throw new Refusal("people.password.characters");
    }
    if (PlainText.length(password) < SHORTEST) {
      throw new Refusal("people.password.short", SHORTEST);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refusal("people.password.long", MOST_BYTES);
    }
  }

  /** So many characters at random, without look-alikes. */
  static String legible(int length) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < length; i++) {
      made.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
    }
    return made.toString();
  }
}
