package org.gongshang.page;

import java.security.SecureRandom;

/** A short number that ties an error page to its line in the log. */
final class ErrorReference {

  // without letters that are mistaken for digits on the telephone
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private ErrorReference() {}

  static String next() {
    StringBuilder reference = new StringBuilder("E-");
    for (int i = 0; i < 6; i++) {
      reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return reference.toString();
  }
}
