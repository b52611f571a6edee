package org.gongshang.deliberation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of minutes, numbered as official documents are: 一、 then （一）.
 *
 * @param level 1 and 2 for headings, 0 for text
 */
public record MinutesLine(int level, String text) {

  private static final String HAN = "[一二三四五六七八九十百]{1,5}";
  private static final Pattern FIRST = Pattern.compile(HAN + "、.*");
  private static final Pattern SECOND = Pattern.compile("（" + HAN + "）.*");

  static List<MinutesLine> of(String words) {
    return words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(MinutesLine::line)
        .toList();
  }

  private static MinutesLine line(String text) {
    if (FIRST.matcher(text).matches()) {
      return new MinutesLine(1, text);
    }
    return new MinutesLine(SECOND.matcher(text).matches() ? 2 : 0, text);
  }
}
