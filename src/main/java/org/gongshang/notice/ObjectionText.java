package org.gongshang.notice;

import org.gongshang.Refusal;

/** How long an objection may be, in characters as people count them. */
final class ObjectionText {

  static final int SHORTEST = 10;
  static final int LONGEST = 1000;

  private ObjectionText() {}

  static String checked(String body) {
    String words = body.strip();
    int length = words.codePointCount(0, words.length());
    if (length < SHORTEST) {
      throw new Refusal("notice.objection.short", SHORTEST, length);
    }
    if (length > LONGEST) {
      throw new Refusal("notice.objection.long", LONGEST, length);
    }
    return words;
  }
}
