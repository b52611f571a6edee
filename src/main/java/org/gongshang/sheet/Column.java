package org.gongshang.sheet;

/**
 * A column of a table.
 *
 * @param key its name in English, under which a row gives its text; messages call it {@code
 *     import.<kind>.<key>}
 * @param required whether the table must have it and each row fill it in
 * @param longest so many characters at most
 */
public record Column(String key, boolean required, int longest) {

  public static Column required(String key, int longest) {
    return new Column(key, true, longest);
  }

  public static Column optional(String key, int longest) {
    return new Column(key, false, longest);
  }
}
