package org.gongshang;

import org.jspecify.annotations.Nullable;

/** What a file was called by whoever sent it, to tell it apart by: nothing is stored under it. */
public final class UploadName {

  private static final int LONGEST = 200;

  private UploadName() {}

  /** Without the folders before it; of a very long one its end. */
  public static String shown(@Nullable String given) {
    String name = given == null ? "" : PlainText.shown(given, false);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int length = PlainText.length(name);
    return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
  }
}
