package org.gongshang.workflow.act;

import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** What people say beside an act: a few lines that everybody on the matter can read. */
public final class Words {

  private static final int MOST = 300;

  private Words() {}

  /**
   * The text as it is kept.
   *
   * @param key of the refusal while there is none
   */
  public static String demanded(String text, String key) {
    String clean = kept(text);
    if (clean.isEmpty()) {
      throw new Refusal(key);
    }
    return clean;
  }

  /** The text as it is kept; it may be empty. */
  static String kept(String text) {
    String clean = PlainText.clean(text).strip();
    if (!PlainText.storable(clean, true)) {
      throw new Refusal("act.words.characters");
    }
    if (PlainText.length(clean) > MOST) {
      throw new Refusal("act.words.long", MOST);
    }
    return PlainText.isBlank(clean) ? "" : clean;
  }
}
