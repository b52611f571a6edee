package org.gongshang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at a page as people read it: in Chinese and in English, with each size of text, on
 * telephones, tablets and desks, and magnified twice. With {@code -Dgongshang.look} it keeps
 * pictures in {@code target/pictures/every}.
 */
class Readers {

  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  /** The narrowest that WCAG asks for, a telephone, a desk at 200 %, a tablet, a desk. */
  private static final List<Sheet> SHEETS =
      List.of(
          new Sheet(320, "m"),
          new Sheet(390, "m"),
          new Sheet(390, "l"),
          new Sheet(390, "xl"),
          new Sheet(640, "m"),
          new Sheet(640, "xl"),
          new Sheet(768, "l"),
          new Sheet(768, "xl"),
          new Sheet(1280, "m"),
          new Sheet(1280, "xl"));

  private static final Sheet TELEPHONE = new Sheet(390, "xl");
  private static final Sheet DESK = new Sheet(1280, "m");

  private static final Path PICTURES = Path.of("target/pictures/every");
  private static final boolean KEEP = Boolean.getBoolean("gongshang.look");

  private final Words words = new Words();

  List<String> faults(Person person, String name, Runnable open) {
    List<String> faults = new ArrayList<>();
    for (String language : LANGUAGES) {
      speak(person, language);
      open.run();
      person.page().waitForLoadState(LoadState.LOAD);
      for (String fault : look(person.page(), name, language)) {
        faults.add(name + " " + language + ": " + fault);
      }
    }
    return faults;
  }

  private static void speak(Person person, String language) {
    person
        .page()
        .context()
        .addCookies(List.of(new Cookie("lang", language).setUrl(person.address())));
  }

  private List<String> look(Page page, String name, String language) {
    PageRules rules = new PageRules(page);
    List<String> faults = new ArrayList<>(rules.document(language));
    faults.addAll(words.outOfPlace(rules.texts(), language));
    Map<String, List<Sheet>> where = new LinkedHashMap<>();
    for (Sheet sheet : SHEETS) {
      page.setViewportSize(sheet.width(), sheet.width() < 768 ? 844 : 900);
      page.evaluate("size => document.documentElement.dataset.size = size", sheet.size());
      for (String fault : look(rules, sheet, language)) {
        where.computeIfAbsent(fault, told -> new ArrayList<>()).add(sheet);
      }
      if (KEEP) {
        picture(page, name + "-" + language + "-" + sheet.width() + "-" + sheet.size());
      }
    }
    where.forEach((fault, sheets) -> faults.add(fault + " at " + sheets));
    return faults;
  }

  /** The rules see structure and colours, which change with the width and the language only. */
  private static List<String> look(PageRules rules, Sheet sheet, String language) {
    List<String> faults = new ArrayList<>(rules.layout());
    if (sheet.equals(language.equals("en") ? DESK : TELEPHONE)) {
      faults.addAll(rules.accessibility());
    }
    return faults;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** How wide the window is, and which size of text is chosen. */
  private record Sheet(int width, String size) {

    @Override
    public String toString() {
      return width + " px " + size;
    }
  }
}
