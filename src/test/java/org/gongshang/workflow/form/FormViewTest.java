package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshang.workflow.form.Sample.drawn;
import static org.gongshang.workflow.form.Sample.form;
import static org.gongshang.workflow.form.Sample.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormViewTest {

  private static final FormSchema ALL =
      form(
          "{'type':'text','text':'# 说明\\n**先看** [规则](https://example.org) [坏](javascript:alert(1))"
              + " <img src=x onerror=alert(1)>'}",
          "{'type':'textfield','key':'title','label':'名称','description':'一句话',"
              + "'appearance':{'prefixAdorner':'第','suffixAdorner':'号'},'validate':{'required':true},"
              + "'layout':{'row':'r1','columns':10},'properties':{'label_en':'Title'}}",
          "{'type':'number','key':'yuan','label':'金额','decimalDigits':2,"
              + "'layout':{'row':'r1','columns':6}}",
          "{'type':'textarea','key':'why','label':'理由','validate':{'maxLength':200}}",
          "{'type':'datetime','key':'day','subtype':'date','dateLabel':'哪天',"
              + "'disallowPassedDates':true}",
          "{'type':'datetime','key':'at','subtype':'datetime','dateLabel':'何时'}",
          "{'type':'datetime','key':'clock','subtype':'time','timeLabel':'几点'}",
          "{'type':'separator'}",
          "{'type':'checkbox','key':'seen','label':'我已看过'}",
          "{'type':'group','label':'去向','showOutline':true,'components':["
              + "{'type':'radio','key':'to','label':'给谁','values':["
              + "{'value':'self','label':'自办'},{'value':'unit','label':'转给单位'}],"
              + "'properties':{'options_en':'Ourselves|A unit'}},"
              + "{'type':'select','key':'unit','label':'单位','properties':{'optionsFrom':'units'},"
              + "'conditional':{'hide':'=to != \\\"unit\\\"'}},"
              + "{'type':'checklist','key':'tags','label':'标签','values':["
              + "{'value':'a','label':'甲'},{'value':'b','label':'乙'}]}]}",
          "{'type':'filepicker','key':'photos','label':'照片','multiple':true,'accept':'image/*'}");

  @Test
  void everyComponentIsDrawn() {
    String page = drawn(ALL);

    assertThat(ALL.findings()).isEmpty();
    assertThat(page)
        .contains("<label for=\"f-title\">名称</label>")
        .contains("<input class=\"gs-in\" type=\"text\" id=\"f-title\" name=\"title\"")
        .contains("inputmode=\"decimal\"")
        .contains("<textarea class=\"gs-in\" id=\"f-why\" name=\"why\"")
        .contains(">最多 200 字")
        .contains("type=\"date\" id=\"f-day\" name=\"day\" value=\"\" min=\"2026-11-24\"")
        .contains("type=\"datetime-local\"")
        .contains("type=\"time\"")
        .contains("<hr class=\"gs-hr\">")
        .contains("<input type=\"checkbox\" value=\"true\" id=\"f-seen\" name=\"seen\">")
        .contains("<fieldset class=\"gs-group gs-outline\"")
        .contains("<input type=\"radio\" name=\"to\" value=\"self\" id=\"f-to\">")
        .contains("<option value=\"7\">麦子店街道城市管理办公室</option>")
        .contains("<input type=\"checkbox\" name=\"tags\" value=\"a\" id=\"f-tags\">")
        .contains("type=\"file\" id=\"f-photos\" name=\"photos\" multiple accept=\"image/*\"");
  }

  @Test
  void optionalFieldsSaySo() {
    assertThat(drawn(ALL))
        .contains("金额<span class=\"gs-opt\">（选填）</span>")
        .doesNotContain("名称<span class=\"gs-opt\">");
  }

  @Test
  void columnsStandSideBySide() {
    assertThat(drawn(ALL)).containsSubsequence("gs-row", "gs-col-10", "名称", "gs-col-6", "金额");
  }

  @Test
  void markdownIsSafe() {
    assertThat(drawn(ALL))
        .contains("<h3>说明</h3>", "<strong>先看</strong>", "href=\"https://example.org\"")
        .doesNotContain("javascript:", "<img", "<script");
  }

  @Test
  void withoutScriptAConditionIsSaidInWords() {
    assertThat(drawn(ALL)).contains("如果“给谁”选的是“转给单位”，请填。");
    assertThat(drawn(ALL, typed(), List.of(), Locale.ENGLISH))
        .contains("Fill this in if “给谁” is “A unit”.");
  }

  @Test
  void theScriptGetsTheSameCondition() {
    assertThat(drawn(ALL))
        .contains(
            "data-hide=\"[&quot;!=&quot;,[&quot;var&quot;,&quot;to&quot;],"
                + "[&quot;lit&quot;,&quot;unit&quot;]]\"");
  }

  @Test
  void englishIsUsedWhereTheAuthorWroteIt() {
    assertThat(drawn(ALL, typed(), List.of(), Locale.ENGLISH))
        .contains("<label for=\"f-title\">Title</label>", "A unit", "(optional)", ">理由<");
  }

  @Test
  void whatWasTypedIsKeptAsItIs() {
    String page =
        drawn(
            ALL,
            "title",
            "\"><script>alert(1)</script>𠮷",
            "why",
            "\n首行空\n</textarea>",
            "to",
            "unit",
            "unit",
            "7",
            "tags",
            List.of("b"),
            "seen",
            "true",
            "photos",
            List.of("5", "99"));

    assertThat(page)
        .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;𠮷\"")
        .contains("rows=\"5\">\n\n首行空\n&lt;/textarea&gt;</textarea>")
        .contains("<input type=\"radio\" name=\"to\" value=\"unit\" checked>")
        .contains("<option value=\"7\" selected>")
        .contains("<input type=\"checkbox\" name=\"tags\" value=\"b\" checked>")
        .contains("id=\"f-seen\" name=\"seen\" checked>")
        .contains("name=\"photos\" value=\"5\" checked", "现场 𠮷.jpg")
        .doesNotContain("value=\"99\"", "<script>");
  }

  @Test
  void anAmountSaysHowItIsUnderstood() {
    FormSchema cost = form("{'type':'number','key':'cost','appearance':{'suffixAdorner':'元'}}");

    assertThat(drawn(cost, "cost", "12.5万"))
        .contains("value=\"12.5万\"", ">即 125,000.00 元</p>", "aria-describedby=\"f-cost-money\"");
    assertThat(drawn(cost)).contains(">可以写 125,000，也可以写 12.5 万</p>");
    assertThat(drawn(cost, typed("cost", "3 万"), List.of(), Locale.ENGLISH))
        .contains(">That is CNY 30,000.00</p>");
    assertThat(drawn(ALL)).as("no amount").doesNotContain("data-money");
  }

  @Test
  void whatNoPageCanShowIsTakenOut() {
    assertThat(drawn(ALL, "title", "a\0b\u0001c\ud83d")).contains("value=\"abc\"");
  }

  @Test
  void aLongLineIsTypedIntoABoxThatGrows() {
    FormSchema lines =
        form(
            "{'type':'textfield','key':'title','validate':{'maxLength':60}}",
            "{'type':'textfield','key':'phone','validate':{'maxLength':20}}");

    assertThat(drawn(lines, "title", "更换 8 号楼前损坏的健身器材"))
        .containsPattern(
            "<textarea[^>]* data-grow[^>]*name=\"title\"[^>]*>\\s*更换 8 号楼前损坏的健身器材</textarea>")
        .containsPattern("<input[^>]*name=\"phone\"");
  }

  @Test
  void defaultsFillOnlyWhatNobodyTouched() {
    FormSchema defaults =
        form(
            "{'type':'textfield','key':'a','defaultValue':'甲','validate':{'maxLength':20}}",
            "{'type':'checkbox','key':'b','defaultValue':true}");

    assertThat(drawn(defaults, Typed.nothing(), List.of(), Locale.CHINESE))
        .contains("value=\"甲\"", "name=\"b\" checked");
    assertThat(
            drawn(defaults, Typed.ofValues(java.util.Map.of("a", "乙")), List.of(), Locale.CHINESE))
        .contains("value=\"乙\"", "name=\"b\" checked");
    assertThat(drawn(defaults, "a", "")).contains("value=\"\"").doesNotContain("checked");
  }

  @Test
  void errorsStandAtTheFieldAndInTheSummary() {
    FormSchema schema =
        form(
            "{'type':'textfield','key':'a','label':'名称','description':'一句话',"
                + "'validate':{'required':true}}",
            "{'type':'radio','key':'b','label':'层级','validate':{'required':true},"
                + "'values':[{'value':'x','label':'本社区'}]}");

    String page = drawn(schema, typed(), Sample.rejected(schema), Locale.CHINESE);

    assertThat(page)
        .contains("role=\"alert\" tabindex=\"-1\"", "还没有提交，有 2 处要补")
        .contains("<a href=\"#f-a\">名称：还没有填，请填写。</a>")
        .contains("<a href=\"#f-b\">层级：还没有选，请选一项。</a>")
        .contains("aria-describedby=\"f-a-help f-a-err\" aria-invalid=\"true\"")
        .contains("<fieldset class=\"gs-f bad\"")
        .contains("id=\"f-b\" aria-invalid=\"true\"");
  }

  @TestFactory
  Stream<DynamicTest> everyShippedFormIsDrawnInBothLanguages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      List<Path> forms = files.filter(file -> file.toString().endsWith(".form")).toList();
      return forms.stream().map(form -> DynamicTest.dynamicTest(form.toString(), () -> draw(form)));
    }
  }

  private static void draw(Path form) throws IOException {
    FormSchema schema = FormSchema.parse(Files.readString(form));
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String page = drawn(schema, typed(), List.of(), locale);
      assertThat(schema.fields().keySet()).allMatch(key -> page.contains("id=\"f-" + key + "\""));
    }
  }
}
