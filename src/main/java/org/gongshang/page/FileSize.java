package org.gongshang.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How large a file is, in words. */
final class FileSize {

  private FileSize() {}

  static String said(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    if (bytes < 1024 * 1024) {
      return bytes / 1024 + " KB";
    }
    DecimalFormat format = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(bytes / 1024.0 / 1024.0) + " MB";
  }
}
