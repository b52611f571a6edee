package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class MinutesDocumentTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final String WORDS = "议事会会议纪要\n\n一、会议情况\n主持：王𠮷国😀\n二、议题\n（一）建充电棚\n结果：通过。\u0007";

  @Test
  void minutes_are_written_as_official_documents_are() throws IOException {
    try (XWPFDocument document = written(WORDS)) {
      List<XWPFParagraph> all = document.getParagraphs();
      assertThat(all.get(0).getText()).isEqualTo("议事会会议纪要");
      assertThat(all.get(1).getText()).isEqualTo("一、会议情况");
      assertThat(font(all.get(0))).isEqualTo("方正小标宋简体");
      assertThat(font(all.get(1))).isEqualTo("黑体");
      assertThat(font(all.get(2))).isEqualTo("仿宋_GB2312");
      assertThat(all.get(2).getText()).isEqualTo("主持：王𠮷国😀");
      assertThat(font(all.get(4))).isEqualTo("楷体_GB2312");
      assertThat(all.get(5).getText()).isEqualTo("结果：通过。");
      assertThat(document.getDocument().getBody().getSectPr().getPgSz().getH().toString())
          .isEqualTo("16838");
      assertThat(all).extracting(XWPFParagraph::getText).contains("确认代表：赵桂兰、孙立");
    }
  }

  @Test
  void a_title_of_ten_thousand_characters_is_written_too() throws IOException {
    try (XWPFDocument document = written("长".repeat(10_000) + "纪要\n一、好")) {
      assertThat(document.getParagraphs().get(0).getText()).hasSize(10_002);
    }
  }

  private static String font(XWPFParagraph paragraph) {
    return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia();
  }

  private static XWPFDocument written(String words) throws IOException {
    Session session =
        new Session(
            "S-012022-2026-01",
            1,
            2026,
            1,
            "议事会会议",
            SessionState.CONFIRMED,
            null,
            null,
            null,
            null,
            1,
            CLOCK.instant(),
            null,
            null,
            null,
            null,
            words,
            1L,
            2L,
            CLOCK.instant(),
            0,
            "0".repeat(64),
            0);
    MinutesPages.Minutes minutes =
        new MinutesPages.Minutes(
            session,
            "枣营北里社区议事会",
            "枣营北里社区",
            MinutesLine.of(words),
            "王建国",
            List.of(
                new MinutesPages.Confirmation("赵桂兰", CLOCK.instant()),
                new MinutesPages.Confirmation("孙立", CLOCK.instant())));
    return new XWPFDocument(new ByteArrayInputStream(new MinutesDocument(CLOCK).write(minutes)));
  }
}
