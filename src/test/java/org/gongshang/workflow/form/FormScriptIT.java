package org.gongshang.workflow.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongshang.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form in the browser, with its script and without. */
@Tag("browser")
class FormScriptIT {

  private static final FormSchema FORM =
      Sample.form(
          "{'type':'text','text':'# 说明\\n先看 [规则](https://example.org)'}",
          "{'type':'radio','key':'decision','label':'处理结论','validate':{'required':true},"
              + "'values':[{'value':'accept','label':'受理'},{'value':'return','label':'退回'}]}",
          "{'type':'number','key':'yuan','label':'预算','layout':{'row':'r','columns':8}}",
          "{'type':'datetime','key':'day','subtype':'date','dateLabel':'期限',"
              + "'layout':{'row':'r','columns':8}}",
          "{'type':'group','label':'大额','showOutline':true,"
              + "'conditional':{'hide':'=yuan = null or yuan <= 100000'},'components':["
              + "{'type':'checklist','key':'tags','label':'依据','values':["
              + "{'value':'a','label':'甲'},{'value':'b','label':'乙'}]},"
              + "{'type':'textfield','key':'other','label':'另一依据',"
              + "'conditional':{'hide':'=list contains(tags, \\\"b\\\") != true'}}]}",
          "{'type':'textarea','key':'why','label':'理由','validate':{'required':true,"
              + "'maxLength':5},'conditional':{'hide':'=decision != \\\"return\\\"'}}",
          "{'type':'number','key':'cost','label':'造价'," + "'appearance':{'suffixAdorner':'元'}}",
          "{'type':'textfield','key':'much','label':'造价说明',"
              + "'conditional':{'hide':'=cost = null or cost <= 100000'}}",
          "{'type':'checkbox','key':'seen','label':'我已看过','validate':{'required':true}}",
          "{'type':'filepicker','key':'photos','label':'照片','multiple':true}");

  private Page page;

  @BeforeEach
  void open() {
    page = Chromium.get().newPage();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void whatIsHiddenIsShownOnceItMatters() throws IOException {
    show(true, Sample.typed());
    assertThat(field("why")).isHidden();

    page.getByLabel("退回").check();
    assertThat(field("why")).isVisible();
    assertThat(page.getByText("请填。")).isHidden();

    page.getByLabel("受理").check();
    assertThat(field("why")).isHidden();
  }

  @Test
  void aHiddenAnswerCountsAsNone() throws IOException {
    show(true, Sample.typed("tags", List.of("b")));
    assertThat(field("other")).isHidden();

    page.getByLabel("预算").fill("１２０，０００");
    assertThat(field("other")).isVisible();

    page.getByLabel("预算").fill("100,000");
    assertThat(field("other")).isHidden();
  }

  @Test
  void anAmountIsUnderstoodWhileItIsTyped() throws IOException {
    show(true, Sample.typed());
    Locator note = page.locator("#f-cost-money");
    assertThat(note).hasText("可以写 125,000，也可以写 12.5 万");
    for (String typed : List.of("12.5万", "１２．５ 万元", "125,000", "¥125 000")) {
      page.locator("#f-cost").fill(typed);
      assertThat(note).hasText("即 125,000.00 元");
      assertThat(field("much")).isVisible();
    }
    page.locator("#f-cost").fill("十二万");
    assertThat(note).hasText("可以写 125,000，也可以写 12.5 万");
    assertThat(field("much")).isHidden();
  }

  @Test
  void charactersAreCountedAsTheServerDoes() throws IOException {
    show(true, Sample.typed("decision", "return"));
    Locator count = field("why").locator("[data-count]");
    assertThat(count).hasText("0 / 5 字");

    page.getByLabel("理由").fill("𠮷😀字");
    assertThat(count).hasText("3 / 5 字");
    page.getByLabel("理由").fill("𠮷😀字一二三");
    assertThat(count).hasText("6 / 5 字");
    assertThat(count).hasClass("gs-count num over");
  }

  @Test
  void withoutScriptEverythingIsThereWithItsReason() throws IOException {
    show(false, Sample.typed());
    assertThat(field("why")).isVisible();
    assertThat(page.getByText("如果“处理结论”选的是“退回”，请填。")).isVisible();
  }

  @Test
  void theErrorSummaryLeadsToTheField() throws IOException {
    show(true, Sample.typed());
    assertThat(page.getByRole(AriaRole.ALERT)).isFocused();

    page.getByText("处理结论：还没有选").click();
    assertThat(page.getByLabel("受理")).isFocused();
  }

  @Test
  void everybodyCanUseIt() throws IOException {
    for (boolean script : List.of(true, false)) {
      show(script, Sample.typed("decision", "return", "photos", List.of("5")));
      for (int width : List.of(390, 768, 1280)) {
        page.setViewportSize(width, 900);
        assertThat(new AxeBuilder(page).analyze().getViolations())
            .as("%d px, script %s", width, script)
            .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      }
    }
  }

  private Locator field(String key) {
    return page.locator("[data-field=" + key + "]");
  }

  private void show(boolean script, Typed typed) throws IOException {
    List<FieldError> errors =
        ((FormCheck.Rejected) FormCheck.check(FORM, typed, Sample.context())).errors();
    page.setContent(
        "<!doctype html><html lang=\"zh-CN\"><head><title>受理</title></head><body>"
            + "<main class=\"gs-wide\"><h1>受理</h1><form><h2>您的处理</h2>"
            + Sample.drawn(FORM, typed, errors, Locale.SIMPLIFIED_CHINESE)
            + "</form></main></body></html>");
    page.addStyleTag(new Page.AddStyleTagOptions().setPath(built("app", ".css")));
    if (script) {
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(built("app", ".js")));
    }
  }

  private static Path built(String name, String extension) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/classes/static/assets"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "-"))
          .filter(file -> file.toString().endsWith(extension))
          .findFirst()
          .orElseThrow();
    }
  }
}
