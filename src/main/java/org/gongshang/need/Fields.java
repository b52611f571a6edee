package org.gongshang.need;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongshang.Refusal;

/** Which field of the page a refusal is about: the second word of its key; files are the photos. */
final class Fields {

  /** Where what concerns no field is told. */
  private static final String FIRST = "body";

  private Fields() {}

  /** The first thing that is wrong at each field, in the page's order. */
  static Map<String, Refusal> byName(Refusal refusal) {
    Map<String, Refusal> wrong = new LinkedHashMap<>();
    refusal.all().forEach(one -> wrong.putIfAbsent(of(one.key()), one));
    return wrong;
  }

  private static String of(String key) {
    if (key.startsWith("file.")) {
      return "photos";
    }
    String[] words = key.split("\\.");
    return words.length > 2 && words[0].equals("need") ? words[1] : FIRST;
  }
}
