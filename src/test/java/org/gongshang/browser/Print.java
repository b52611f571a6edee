package org.gongshang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A paper, as it comes out of the printer. */
class Print {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  private final Page page;

  Print(Page page) {
    this.page = page;
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  /**
   * @param by name of the person who prints
   */
  @SuppressWarnings("unchecked")
  List<String> faults(String by) {
    List<String> faults = new ArrayList<>((List<String>) page.evaluate(RULES, by));
    String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
    if (!SHEET.matcher(pdf).find()) {
      faults.add("no sheet of paper");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    return faults.stream().map(fault -> page.url() + " on paper: " + fault).toList();
  }

  private static final String RULES =
      """
      (by) => {
        const faults = [];
        const shown = (e) => !!e && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
        const demand = (holds, fault) => { if (!holds) faults.push(fault); };
        const title = document.querySelector('h1');
        demand(/Song|Serif|serif/.test(getComputedStyle(title).fontFamily) && shown(title), 'title not in Song');
        const head = document.querySelector('.gs-paper-head');
        demand(shown(head) && /\\d{6}-\\d{4}|S-\\d{6}/.test(head.innerText), 'no number');
        demand(/社区|街道|朝阳区/.test(head.innerText), 'no region');
        const printed = document.querySelector('.gs-printed');
        demand(shown(printed) && printed.innerText.includes(by) && /20\\d\\d/.test(printed.innerText) && /\\d\\d:\\d\\d/.test(printed.innerText),
          'no time and person of the printing');
        const signatures = document.querySelector('.gs-signatures');
        demand(shown(signatures) && getComputedStyle(signatures).breakInside === 'avoid', 'signatures may be torn apart');
        document.querySelectorAll('nav, button, .btn, footer, form, .gs-demo, .gs-bar, .gs-backbar, .gs-who, dialog').forEach((e) => {
          demand(!shown(e), 'prints ' + e.tagName + '.' + e.className);
        });
        document.querySelectorAll('main details').forEach((e) => demand(e.open, 'folded: ' + e.innerText.slice(0, 20)));
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const pages = rules.flatMap((rule) => [rule, ...(rule.cssRules || [])]).filter((rule) => rule instanceof CSSPageRule);
        demand(pages.some((rule) => rule.cssText.includes('counter(pages)')), 'pages not numbered');
        return faults;
      }\
      """;
}
