package org.gongshang.opinion;

import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** What somebody typed as the title and the question of a round. */
final class Asked {

  static final int LONGEST_TITLE = 60;
  static final int LONGEST_QUESTION = 500;

  private Asked() {}

  static String title(String typed) {
    return read(typed.strip(), "title", LONGEST_TITLE, false);
  }

  static String question(String typed) {
    return read(PlainText.clean(typed).strip(), "question", LONGEST_QUESTION, true);
  }

  private static String read(String text, String field, int longest, boolean multiline) {
    String fault = "opinion.fault." + field;
    if (PlainText.isBlank(text) || PlainText.length(text) > longest) {
      throw new Refusal(fault, longest);
    }
    if (!PlainText.storable(text, multiline)) {
      throw new Refusal(fault + ".characters");
    }
    return text;
  }
}
