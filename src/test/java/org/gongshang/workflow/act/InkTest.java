package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What counts as a drawn signature. */
class InkTest {

  private static final int TRANSPARENT = BufferedImage.TYPE_INT_ARGB;
  private static final int PAPER = BufferedImage.TYPE_INT_RGB;

  static Signatures.Hand drawn(byte[] png) {
    return new Signatures.Hand(
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png), "", false);
  }

  /** A stroke as the page draws it. */
  static byte[] written() throws IOException {
    return png(TRANSPARENT, pen -> pen.drawLine(80, 60, 300, 160));
  }

  private static byte[] png(int kind, Consumer<Graphics2D> hand) throws IOException {
    BufferedImage picture = new BufferedImage(640, 240, kind);
    Graphics2D pen = picture.createGraphics();
    pen.setStroke(new BasicStroke(4));
    pen.setColor(Color.BLACK);
    hand.accept(pen);
    pen.dispose();
    return png(picture);
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  private static void refused(String key, byte[] png) {
    TransferCases.refused(key, () -> Drawn.of(drawn(png).drawn(), "王建国"));
  }

  @Test
  void a_stroke_is_writing_on_whatever_paper() throws IOException {
    byte[] onPaper =
        png(
            PAPER,
            pen -> {
              pen.setColor(Color.WHITE);
              pen.fillRect(0, 0, 640, 240);
              pen.setColor(new Color(20, 30, 120));
              pen.drawLine(80, 60, 300, 160);
            });
    for (byte[] each : new byte[][] {written(), onPaper}) {
      assertThatCode(() -> Drawn.of(drawn(each).drawn(), "王建国")).doesNotThrowAnyException();
    }
  }

  @Test
  void blank_paper_a_dot_and_a_black_box_are_none() throws IOException {
    refused("act.sign.drawn.blank", png(TRANSPARENT, pen -> {}));
    refused("act.sign.drawn.blank", png(PAPER, pen -> {}));
    refused("act.sign.drawn.blank", png(TRANSPARENT, pen -> pen.fillOval(100, 100, 8, 8)));
    refused("act.sign.drawn.blank", png(TRANSPARENT, pen -> pen.fillRect(0, 0, 640, 240)));
    refused(
        "act.sign.drawn.blank",
        png(
            TRANSPARENT,
            pen -> {
              pen.setColor(new Color(0, 0, 0, 20));
              pen.drawLine(80, 60, 300, 160);
            }));
  }

  @Test
  void what_only_begins_like_a_picture_is_broken() throws IOException {
    byte[] whole = written();
    for (int length : new int[] {0, 8, 25, 33, 60}) {
      refused("act.sign.drawn.broken", Arrays.copyOf(whole, length));
    }
    byte[] turned = whole.clone();
    Arrays.fill(turned, 45, turned.length - 12, (byte) 7);
    refused("act.sign.drawn.broken", turned);
    for (String line :
        new String[] {
          "data:image/png;base64,%%%",
          "data:image/svg+xml;base64,AAAA",
          "data:image/png;base64," + "A".repeat(Drawn.LARGEST)
        }) {
      TransferCases.refused("act.sign.drawn.broken", () -> Drawn.of(line, "王建国"));
    }
  }

  /** Nothing is unpacked of a picture that says it is larger than any box, or has a palette. */
  @Test
  void what_would_grow_when_it_is_unpacked_is_broken() throws IOException {
    byte[] huge = written();
    ByteBuffer.wrap(huge).putInt(16, 30_000).putInt(20, 30_000);
    refused("act.sign.drawn.broken", huge);
    refused(
        "act.sign.drawn.broken", png(new BufferedImage(640, 240, BufferedImage.TYPE_BYTE_INDEXED)));
  }
}
