package org.gongshang.notice;

import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** How long an objection may be, in characters as people count them. */
final class ObjectionText {

  static final int SHORTEST = 10;
  static final int LONGEST = 1000;

  private ObjectionText() {}

  static String checked(String body) {
    String words = PlainText.clean(body).strip();
    if (!PlainText.storable(words, true)) {
      throw new Refusal("notice.objection.characters");
    }
    int length = PlainText.isBlank(words) ? 0 : PlainText.length(words);
    if (length < SHORTEST) {
      throw new Refusal("notice.objection.short", SHORTEST, length);
    }
    if (length > LONGEST) {
      throw new Refusal("notice.objection.long", LONGEST, length);
    }
    return words;
  }
}
