package org.gongshang.workflow.act;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongshang.Refusal;

/**
 * What somebody has written on a picture in the format PNG (ISO/IEC 15948). Its size is read before
 * it is unpacked, and nothing but its pixels is.
 */
final class Ink {

  /** Thirteen times the box on the page. */
  private static final long MOST_PIXELS = 2_000_000;

  /** Where the kind of colour stands, behind mark, length and name of the first chunk, and size. */
  private static final int COLOUR = 25;

  /** Grey or true colour. For a palette the reader would unpack whatever else is in the file. */
  private static final Set<Integer> COLOURS = Set.of(0, 2, 4, 6);

  /** A dot is no signature: less than a short stroke of the pen. */
  private static final int LEAST = 60;

  private static final int LEAST_SPAN = 16;

  /** Of black on white, what counts as ink. */
  private static final int SHADE = 96;

  private final BufferedImage picture;
  private int pixels;
  private int left = Integer.MAX_VALUE;
  private int right;
  private int top = Integer.MAX_VALUE;
  private int bottom;

  private Ink(BufferedImage picture) {
    this.picture = picture;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        look(x, y);
      }
    }
  }

  /**
   * Lets a picture pass on which something is written.
   *
   * @throws Refusal if it is none, or blank
   */
  static void demand(byte[] png) {
    if (!new Ink(read(png)).isWriting()) {
      throw new Refusal("act.sign.drawn.blank");
    }
  }

  private static BufferedImage read(byte[] png) {
    if (png.length <= COLOUR || !COLOURS.contains((int) png[COLOUR])) {
      throw broken();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw broken();
      }
      return reader.read(0);
    } catch (IOException | RuntimeException unreadable) {
      throw broken();
    } finally {
      reader.dispose();
    }
  }

  private static Refusal broken() {
    return new Refusal("act.sign.drawn.broken");
  }

  private void look(int x, int y) {
    if (shade(picture.getRGB(x, y)) >= SHADE) {
      pixels++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }

  /** How dark it is on white paper, from 0 to 255. */
  private static int shade(int argb) {
    int light = ((argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff)) / 3;
    return (255 - light) * (argb >>> 24) / 255;
  }

  /** More than a dot, and not all black. */
  private boolean isWriting() {
    boolean stroke = Math.max(right - left, bottom - top) >= LEAST_SPAN;
    return pixels >= LEAST
        && stroke
        && pixels <= (long) picture.getWidth() * picture.getHeight() / 2;
  }
}
