package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int ZOOM = 8;

  @Test
  void what_is_drawn_reads_as_what_it_was_made_of() throws Exception {
    String address = "https://gongshang.example/activate?login=13900000001&code=abcd-efgh-jkmn";
    QrCode code = QrCode.of(address);
    int width = code.size() * ZOOM;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher bar = BAR.matcher(code.path());
    while (bar.find()) {
      paint(pixels, width, number(bar, 1), number(bar, 2), number(bar, 3));
    }
    BinaryBitmap picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
    assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(address);
  }

  private static int number(Matcher bar, int group) {
    return Integer.parseInt(bar.group(group));
  }

  private static void paint(int[] pixels, int width, int x, int y, int length) {
    for (int row = y * ZOOM; row < (y + 1) * ZOOM; row++) {
      Arrays.fill(pixels, row * width + x * ZOOM, row * width + (x + length) * ZOOM, 0);
    }
  }
}
