package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshang.workflow.form.Sample.accepted;
import static org.gongshang.workflow.form.Sample.error;
import static org.gongshang.workflow.form.Sample.form;
import static org.gongshang.workflow.form.Sample.rejected;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

  private static final String DECISION =
      "{'type':'radio','key':'decision','label':'处理结论','validate':{'required':true},"
          + "'values':[{'value':'accept','label':'受理'},{'value':'return','label':'退回'}]}";
  private static final String REASON =
      "{'type':'textarea','key':'reason','label':'理由','validate':{'required':true,'minLength':10},"
          + "'conditional':{'hide':'=decision != \\\"return\\\"'}}";

  @Nested
  class Texts {
    private final FormSchema reply =
        form(
            "{'type':'textarea','key':'reply','label':'答复',"
                + "'validate':{'required':true,'minLength':3,'maxLength':5}}");

    @Test
    void areCountedInCharactersAsPeopleSeeThem() {
      assertThat(accepted(reply, "reply", "𠮷😀字").text("reply")).isEqualTo("𠮷😀字");
      assertThat(accepted(reply, "reply", "𠮷𠮷𠮷😀😀").text("reply")).hasSize(10);
      assertThat(error(reply, "reply", "𠮷😀")).isEqualTo("至少写 3 个字，现在是 2 个字。");
      assertThat(error(reply, "reply", "𠮷𠮷𠮷😀😀😀")).isEqualTo("最多写 5 个字，现在是 6 个字，请写短一些。");
    }

    @Test
    void ofBlanksAreNoText() {
      assertThat(error(reply, "reply", " \r\n　 ")).isEqualTo("还没有填，请填写。");
      assertThat(error(reply)).isEqualTo("还没有填，请填写。");
      assertThat(error(reply, "reply", "a          ")).startsWith("至少写 3 个字");
    }

    @Test
    void keepTheirLinesWithoutCarriageReturns() {
      assertThat(accepted(reply, "reply", "a\r\nb\rc").text("reply")).isEqualTo("a\nb\nc");
    }

    @Test
    void withHtmlStayText() {
      FormSchema note = form("{'type':'textfield','key':'note'}");
      String html = "<script>alert(1)</script>&amp;<b>";
      assertThat(accepted(note, "note", html).text("note")).isEqualTo(html);
    }

    @Test
    void withCharactersThatCannotBeStoredAreRefused() {
      FormSchema note = form("{'type':'textfield','key':'note'}");
      for (String bad : List.of("a\0b", "a\u0001b", "\ud83d", "\ude00x", "\u009f")) {
        assertThat(rejected(note, "note", bad))
            .containsExactly(new FieldError("note", "form.error.characters", List.of()));
      }
    }

    @Test
    void onALineKeepNoBreaks() {
      FormSchema note = form("{'type':'textfield','key':'note'}");
      assertThat(accepted(note, "note", " 8 号楼\r\n充电棚\n").text("note")).isEqualTo("8 号楼 充电棚");
    }

    @Test
    void haveACapWhereTheFormSetsNone() {
      FormSchema both =
          form("{'type':'textfield','key':'line'}", "{'type':'textarea','key':'page'}");
      assertThat(rejected(both, "line", "字".repeat(201), "page", "字".repeat(10_000)))
          .extracting(FieldError::message)
          .containsExactly("form.error.long", "form.error.long");
      assertThat(accepted(both, "line", "字".repeat(200), "page", "字".repeat(5_000)).text("page"))
          .hasSize(5_000);
    }

    @Test
    void mayBeLongWhereTheFormSaysSo() {
      FormSchema minutes = form("{'type':'textarea','key':'page','validate':{'maxLength':20000}}");
      String page = "字𠮷".repeat(5_000);
      assertThat(accepted(minutes, "page", page).text("page")).isEqualTo(page);
    }

    @Test
    void matchThePatternTypeOrFormatOfTheForm() {
      FormSchema all =
          form(
              "{'type':'textfield','key':'mail','validate':{'validationType':'email'}}",
              "{'type':'textfield','key':'phone','validate':{'validationType':'phone'}}",
              "{'type':'textfield','key':'code','validate':{'pattern':'^[A-Z]{2}$'}}");
      accepted(all, "mail", "sun@example.org", "phone", "010-6500 0000", "code", "AB");
      accepted(all);
      assertThat(rejected(all, "mail", "sun@", "phone", "电话", "code", "ABC"))
          .extracting(FieldError::message)
          .containsExactly("form.error.email", "form.error.phone", "form.error.pattern.plain");
    }

    @Test
    void neverKeepAPatternBusy() {
      FormSchema trap =
          form(
              "{'type':'textarea','key':'a','validate':{'pattern':'^(a+)+$'}}",
              "{'type':'textarea','key':'b','validate':{'pattern':'^(a|b|ab)*c$'}}");
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () ->
              assertThat(rejected(trap, "a", "a".repeat(4_000) + "!", "b", "ab".repeat(2_000)))
                  .extracting(FieldError::message)
                  .containsExactly("form.error.pattern.plain", "form.error.pattern.plain"));
    }
  }

  @Nested
  class Numbers {
    private final FormSchema budget =
        form(
            "{'type':'number','key':'yuan','decimalDigits':2,'increment':'0.05',"
                + "'validate':{'required':true,'min':1,'max':500000}}");

    @Test
    void areExact() {
      assertThat(accepted(budget, "yuan", "186000.35").number("yuan"))
          .isEqualByComparingTo(new BigDecimal("186000.35"));
    }

    @Test
    void mayBeTypedWideOrGrouped() {
      assertThat(accepted(budget, "yuan", "１２０，０００.５").number("yuan"))
          .isEqualByComparingTo("120000.5");
      assertThat(accepted(budget, "yuan", " 120,000 ").number("yuan"))
          .isEqualByComparingTo("120000");
    }

    @Test
    void outsideOfTheRulesAreRefusedWithTheRule() {
      assertThat(error(budget, "yuan", "0")).isEqualTo("不能小于 1，请改大一些。");
      assertThat(error(budget, "yuan", "500000.05")).isEqualTo("不能大于 500,000，请改小一些。");
      assertThat(error(budget, "yuan", "1.005")).isEqualTo("小数点后最多 2 位，请去掉多余的位数。");
      assertThat(error(budget, "yuan", "1.01")).isEqualTo("只能填 0.05 的整数倍，请改一下。");
      assertThat(error(budget)).isEqualTo("还没有填，请填写。");
    }

    @Test
    void thatAreNoneAreRefused() {
      for (String bad :
          List.of(
              "十八", "1e9", "1e999999999", "NaN", "Infinity", "0x10", "1,2", "--1", "1 2", "\0")) {
        assertThat(rejected(budget, "yuan", bad))
            .as(bad)
            .extracting(FieldError::message)
            .containsExactly("form.error.number");
      }
    }

    private final FormSchema cost =
        form(
            "{'type':'number','key':'cost','decimalDigits':2,'appearance':{'suffixAdorner':'元'},"
                + "'validate':{'required':true,'min':0.01,'max':99999999.99}}");

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "12.5万|125000",
          "12.5 万元|125000",
          "１２．５万元|125000",
          "0.3 亿|30000000",
          "1,234.5678万|12345678",
          "125,000|125000",
          "125 000 元|125000",
          "１２５，０００元整|125000",
          "¥ 125,000.50|125000.5",
          "CNY 125,000|125000",
          "125,000 yuan|125000",
          "人民币 8600 元|8600"
        })
    void ofMoneyMayBeTypedAsPeopleSayThem(String typed, String yuan) {
      assertThat(accepted(cost, "cost", typed).number("cost")).isEqualByComparingTo(yuan);
    }

    @Test
    void ofMoneyKeepTheirLimitsAndSayWhatIsNoAmount() {
      assertThat(error(cost, "cost", "12.5亿")).isEqualTo("不能大于 99,999,999.99，请改小一些。");
      assertThat(error(cost, "cost", "0.1234567 万")).isEqualTo("小数点后最多 2 位，请去掉多余的位数。");
      for (String bad : List.of("十二万", "万", "元", "1亿2万", "12.5万亿", "1 2", "12,5万", "5万5", "1e5")) {
        assertThat(error(cost, "cost", bad)).as(bad).isEqualTo("这不是金额，请填数字，例如 125,000 或 12.5 万。");
      }
      assertThat(error(budget, "yuan", "12.5万")).as("no unit").isEqualTo("这不是数，请只填数字，例如 12000。");
    }

    @Test
    void withoutDigitsAreWhole() {
      FormSchema score = form("{'type':'number','key':'n','decimalDigits':0}");
      assertThat(error(score, "n", "1.5")).isEqualTo("只能填整数，请去掉小数。");
      assertThat(accepted(score, "n", "1.0").number("n")).isEqualByComparingTo("1");
    }
  }

  @Nested
  class Moments {
    private final FormSchema all =
        form(
            "{'type':'datetime','key':'day','subtype':'date','disallowPassedDates':true}",
            "{'type':'datetime','key':'at','subtype':'datetime'}",
            "{'type':'datetime','key':'clock','subtype':'time'}",
            "{'type':'datetime','key':'past','subtype':'date','properties':{'max':'today'}}");

    @Test
    void areReadAsTheBrowserSendsThem() {
      var answers =
          accepted(
              all, "day", "2026-11-24", "at", "2026-12-01T18:30", "clock", "09:05", "past", "");
      assertThat(answers.date("day")).isEqualTo(LocalDate.of(2026, 11, 24));
      assertThat(answers.dateTime("at")).isEqualTo(LocalDateTime.of(2026, 12, 1, 18, 30));
      assertThat(answers.values())
          .containsEntry("clock", LocalTime.of(9, 5))
          .doesNotContainKey("past");
    }

    @Test
    void outsideOfTheRulesAreRefused() {
      assertThat(error(all, "day", "2026-11-23")).isEqualTo("不能早于 2026-11-24，请往后选。");
      assertThat(error(all, "past", "2026-11-25")).isEqualTo("不能晚于 2026-11-24，请往前选。");
      assertThat(error(all, "at", "0001-01-01T00:00")).startsWith("年份不对");
    }

    @Test
    void thatDoNotExistAreRefused() {
      assertThat(
              rejected(
                  all, "day", "2026-02-30", "at", "昨天", "clock", "25:00", "past", "+99999-01-01"))
          .extracting(FieldError::message)
          .containsExactly(
              "form.error.date", "form.error.datetime", "form.error.time", "form.error.late");
    }
  }

  @Nested
  class Choices {
    private final FormSchema all =
        form(
            DECISION,
            "{'type':'select','key':'unit','properties':{'optionsFrom':'units'}}",
            "{'type':'checklist','key':'tags','values':[{'value':'a'},{'value':'b'}]}",
            "{'type':'checkbox','key':'seen','validate':{'required':true}}");

    @Test
    void comeFromTheFormOrFromAList() {
      var answers =
          accepted(
              all, "decision", "accept", "unit", "7", "tags", List.of("b", "a"), "seen", "true");
      assertThat(answers.text("unit")).isEqualTo("7");
      assertThat(answers.choices("tags")).containsExactly("a", "b");
      assertThat(answers.flag("seen")).isTrue();
    }

    @Test
    void thatWereNotOfferedAreRefused() {
      assertThat(
              rejected(
                  all, "decision", "burn", "unit", "8", "tags", List.of("a", "c"), "seen", "yes"))
          .extracting(FieldError::message)
          .containsExactly(
              "form.error.option", "form.error.option", "form.error.option", "form.error.tick");
    }

    @Test
    void areAskedFor() {
      assertThat(error(all, "seen", "true")).isEqualTo("还没有选，请选一项。");
      FormSchema list =
          form(
              "{'type':'checklist','key':'t','validate':{'required':true},'values':[{'value':'a'}]}");
      assertThat(error(list, "t", List.of(""))).isEqualTo("还没有选，请至少选一项。");
    }
  }

  @Nested
  class FilesOfAForm {
    private final FormSchema photos =
        form("{'type':'filepicker','key':'photos','multiple':true,'validate':{'required':true}}");

    @Test
    void areIdsOfStoredOnes() {
      assertThat(accepted(photos, "photos", List.of("5", "6", "5")).files("photos"))
          .containsExactly(5L, 6L);
    }

    @Test
    void ofOtherPeopleAreUnknown() {
      for (String bad : List.of("7", "-5", "5 or 1=1", "99999999999999999999")) {
        assertThat(error(photos, "photos", bad)).isEqualTo("有一个文件找不到了，请重新上传。");
      }
    }

    @Test
    void areAskedForAndCounted() {
      assertThat(error(photos)).isEqualTo("还没有上传，请选一个文件。");
      FormSchema single = form("{'type':'filepicker','key':'plan'}");
      assertThat(error(single, "plan", List.of("5", "6"))).isEqualTo("只能传一个文件，请去掉多余的。");
    }
  }

  @Nested
  class HiddenFields {
    private final FormSchema screening = form(DECISION, REASON);

    @Test
    void areNeitherCheckedNorKept() {
      var answers = accepted(screening, "decision", "accept", "reason", "短\0");
      assertThat(answers.values()).containsOnlyKeys("decision");
    }

    @Test
    void areCheckedOnceShown() {
      assertThat(error(screening, "decision", "return", "reason", "短"))
          .isEqualTo("至少写 10 个字，现在是 1 个字。");
    }

    @Test
    void countAsUnansweredForOthers() {
      FormSchema chain =
          form(
              DECISION,
              "{'type':'checkbox','key':'more','conditional':{'hide':'=decision ="
                  + " \\\"return\\\"'}}",
              "{'type':'textfield','key':'what','validate':{'required':true},"
                  + "'conditional':{'hide':'=more != true'}}");
      assertThat(rejected(chain, "decision", "accept", "more", "true"))
          .extracting(FieldError::key)
          .containsExactly("what");
      assertThat(accepted(chain, "decision", "return", "more", "true").values())
          .containsOnlyKeys("decision");
    }

    @Test
    void ofAGroupGoWithIt() {
      FormSchema grouped =
          form(
              DECISION,
              "{'type':'group','id':'g','label':'退回','components':["
                  + "{'type':'textfield','key':'to','validate':{'required':true}}],"
                  + "'conditional':{'hide':'=decision != \\\"return\\\"'}}");
      assertThat(accepted(grouped, "decision", "accept").values()).containsOnlyKeys("decision");
      assertThat(rejected(grouped, "decision", "return"))
          .extracting(FieldError::key)
          .containsExactly("to");
    }
  }

  @Test
  void fieldsThatTheFormDoesNotHaveAreIgnored() {
    assertThat(
            accepted(form(DECISION), "decision", "accept", "admin", "true", "_csrf", "x").values())
        .containsOnlyKeys("decision");
  }
}
