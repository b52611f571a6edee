package org.gongshang;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error where more comes than may. */
public final class LimitedInput extends FilterInputStream {

  /** It goes on beyond the limit. */
  public static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private TooLarge(int megabytes) {
      super("more than " + megabytes + " MB");
    }
  }

  private final int megabytes;
  private long left;

  public LimitedInput(InputStream in, int megabytes) {
    super(in);
    this.megabytes = megabytes;
    this.left = (long) megabytes << 20;
  }

  @Override
  public int read() throws IOException {
    int found = super.read();
    count(found < 0 ? 0 : 1);
    return found;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int found = super.read(buffer, offset, length);
    count(Math.max(0, found));
    return found;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge(megabytes);
    }
  }
}
