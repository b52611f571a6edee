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

  /**
   * The narrowest that WCAG asks for, a telephone, a desk at 200 %, a tablet, a desk; and which
   * sizes of text are looked at there. The last of them stands when the rules of WCAG are checked.
   */
  private static final Map<Integer, List<String>> SHEETS = new LinkedHashMap<>();

  static {
    SHEETS.put(320, List.of("m", "xl"));
    SHEETS.put(390, List.of("m", "l", "xl"));
    SHEETS.put(640, List.of("m", "xl"));
    SHEETS.put(768, List.of("m", "l", "xl"));
    SHEETS.put(1280, List.of("xl", "l", "m"));
  }

  private static final int TELEPHONE = 390;
  private static final int DESK = 1280;

  private static final Path PICTURES = Path.of("target/pictures/every");
  private static final boolean KEEP = Boolean.getBoolean("gongshang.look");

  private final Words words = new Words();

  List<String> faults(Person person, String name, Runnable open) {
    List<String> faults = new ArrayList<>();
    for (String language : LANGUAGES) {
      faults.addAll(read(person, name, language, SHEETS, open));
    }
    return faults;
  }

  /** The same for one reader only, on a telephone. */
  List<String> glance(Person person, String name, Runnable open) {
    return read(person, name, LANGUAGES.get(0), Map.of(TELEPHONE, List.of("xl")), open);
  }

  private List<String> read(
      Person person,
      String name,
      String language,
      Map<Integer, List<String>> sheets,
      Runnable open) {
    speak(person, language);
    open.run();
    person.page().waitForLoadState(LoadState.LOAD);
    return look(person.page(), name, language, sheets).stream()
        .map(fault -> name + " " + language + ": " + fault)
        .toList();
  }

  private static void speak(Person person, String language) {
    person
        .page()
        .context()
        .addCookies(List.of(new Cookie("lang", language).setUrl(person.address())));
  }

  private List<String> look(
      Page page, String name, String language, Map<Integer, List<String>> sheets) {
    PageRules rules = new PageRules(page);
    List<String> faults = new ArrayList<>(rules.document(language));
    faults.addAll(words.outOfPlace(rules.texts(), language));
    Map<String, List<String>> where = new LinkedHashMap<>();
    sheets.forEach(
        (width, sizes) -> {
          page.setViewportSize(width, width < 768 ? 844 : 900);
          for (String size : sizes) {
            rules.layout(size).forEach(fault -> tell(where, fault, width + " px " + size));
            if (KEEP) {
              picture(page, String.join("-", name, language, String.valueOf(width), size));
            }
          }
          if (width == (language.equals("en") ? DESK : TELEPHONE)) {
            rules.accessibility().forEach(fault -> tell(where, fault, width + " px"));
          }
        });
    where.forEach((fault, places) -> faults.add(fault + " at " + places));
    return faults;
  }

  private static void tell(Map<String, List<String>> where, String fault, String place) {
    where.computeIfAbsent(fault, told -> new ArrayList<>()).add(place);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
