package org.gongshang;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text whose records come one after the other, and ends with an error where one of them goes on
 * beyond a limit: lines may be without end, and so may what stands between two quotation marks.
 */
public final class LimitedRecords extends FilterReader {

  /** In characters; each takes a byte at least. */
  private static final int MOST = 1 << 20;

  /** A record goes on beyond the limit. */
  public static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    private TooLong() {
      super("more than " + MOST + " characters in a record");
    }
  }

  private int left = MOST;

  public LimitedRecords(Reader in) {
    super(in);
  }

  /** Says that a record begins here; what a buffer has read ahead counts for the one before. */
  public void begin() {
    left = MOST;
  }

  @Override
  public int read() throws IOException {
    int found = super.read();
    count(found < 0 ? 0 : 1);
    return found;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int found = super.read(buffer, offset, length);
    count(Math.max(0, found));
    return found;
  }

  private void count(int characters) throws IOException {
    left -= characters;
    if (left < 0) {
      throw new TooLong();
    }
  }
}
