package org.gongshang.need;

/** Which field of the page a refusal is about: the second word of its key; files are the photos. */
final class Fields {

  private Fields() {}

  static String of(String key) {
    if (key.startsWith("file.")) {
      return "photos";
    }
    String[] words = key.split("\\.");
    return words.length > 2 && words[0].equals("need") ? words[1] : "";
  }
}
