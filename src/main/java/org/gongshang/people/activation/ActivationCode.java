package org.gongshang.people.activation;

import java.security.SecureRandom;
import java.util.Locale;
import org.gongshang.Sha256;

/**
 * Twelve characters of 32, so 60 random bits, without look-alikes. Blanks, dashes and capitals do
 * not matter.
 */
record ActivationCode(String characters) {

  private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static ActivationCode make() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      made.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
    }
    return new ActivationCode(made.toString());
  }

  static ActivationCode typed(String text) {
    return new ActivationCode(text.replaceAll("[\\s　\\p{Pd}]", "").toLowerCase(Locale.ROOT));
  }

  String hash() {
    return Sha256.of(characters);
  }

  /** As it is printed: abcd-efgh-jkmn. */
  String inGroups() {
    StringBuilder groups = new StringBuilder(characters);
    for (int at = GROUP; at < groups.length(); at += GROUP + 1) {
      groups.insert(at, '-');
    }
    return groups.toString();
  }
}
