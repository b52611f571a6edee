package org.gongshang;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as the path of a drawing.
 *
 * @param size of each side in modules, with the quiet zone of four
 * @param path of the dark modules
 */
public record QrCode(int size, String path) {

  private static final int QUIET = 4;

  public static QrCode of(String text) {
    try {
      ByteMatrix modules =
          Encoder.encode(
                  text,
                  ErrorCorrectionLevel.M,
                  Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
              .getMatrix();
      return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible); // our addresses are short
    }
  }

  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
        } else {
          x++;
        }
      }
    }
    return path.toString();
  }
}
