package org.gongshang.deliberation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;

/**
 * Minutes as a Word document (Office Open XML) in the form of official documents: GB/T 9704-2012, 5
 * and 7: A4, title in 2 号小标宋, text in 3 号仿宋, headings in 黑体 and 楷体.
 */
@Component
class MinutesDocument {

  private static final String TITLE = "方正小标宋简体";
  private static final String TEXT = "仿宋_GB2312";
  private static final String FIRST = "黑体";
  private static final String SECOND = "楷体_GB2312";

  /** Twentieths of a point: margins 37, 35, 28 and 26 mm. */
  private static final int[] MARGINS = {2098, 1984, 1588, 1474};

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;
  private static final int TITLE_SIZE = 22;
  private static final int TEXT_SIZE = 16;
  private static final int SMALL_SIZE = 12;

  /** Two characters of the text. */
  private static final int INDENT = 640;

  private static final double LINE = 28;

  private final Clock clock;

  MinutesDocument(Clock clock) {
    this.clock = clock;
  }

  byte[] write(MinutesPages.Minutes minutes) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      page(document);
      document.getProperties().getCoreProperties().setTitle(minutes.heading());
      XWPFParagraph title = document.createParagraph();
      title.setAlignment(ParagraphAlignment.CENTER);
      title.setSpacingAfter(400);
      say(title, minutes.heading(), TITLE, TITLE_SIZE);
      minutes.body().forEach(line -> paragraph(document, line));
      confirmations(document, minutes);
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void paragraph(XWPFDocument document, MinutesLine line) {
    XWPFParagraph paragraph = indented(document);
    String font = line.level() == 1 ? FIRST : line.level() == 2 ? SECOND : TEXT;
    say(paragraph, line.text(), font, TEXT_SIZE);
  }

  private void confirmations(XWPFDocument document, MinutesPages.Minutes minutes) {
    say(indented(document), "确认人：" + minutes.chair() + "（召集人）", TEXT, TEXT_SIZE);
    String members =
        minutes.members().stream()
            .map(MinutesPages.Confirmation::name)
            .collect(Collectors.joining("、"));
    if (!members.isEmpty()) {
      say(indented(document), "确认代表：" + members, TEXT, TEXT_SIZE);
    }
    XWPFParagraph date = document.createParagraph();
    date.setAlignment(ParagraphAlignment.RIGHT);
    say(date, minutes.council(), TEXT, TEXT_SIZE);
    if (minutes.session().confirmedAt() != null) {
      XWPFParagraph day = document.createParagraph();
      day.setAlignment(ParagraphAlignment.RIGHT);
      say(day, Moment.of(minutes.session().confirmedAt(), clock), TEXT, TEXT_SIZE);
    }
    say(
        document.createParagraph(),
        minutes.session().number() + "  SHA-256 " + minutes.hash(),
        TEXT,
        SMALL_SIZE);
  }

  private static XWPFParagraph indented(XWPFDocument document) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationFirstLine(INDENT);
    paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
    return paragraph;
  }

  /** Characters that XML cannot hold are left out; all others, also beyond the BMP, stay. */
  private static void say(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setText(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setEastAsia(font);
    // after the fonts: the schema asks for this order
    run.setFontSize(size);
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH));
    section.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGINS[0]));
    margins.setBottom(BigInteger.valueOf(MARGINS[1]));
    margins.setLeft(BigInteger.valueOf(MARGINS[2]));
    margins.setRight(BigInteger.valueOf(MARGINS[3]));
    margins.setHeader(BigInteger.valueOf(MARGINS[1] / 2));
    margins.setFooter(BigInteger.valueOf(MARGINS[1] / 2));
    margins.setGutter(BigInteger.ZERO);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }
}
