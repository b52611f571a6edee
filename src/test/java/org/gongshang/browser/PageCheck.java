package org.gongshang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at the pages that people come by while they act: WCAG 2.2 AA, and no sideways scrolling at
 * three widths. A page of a kind that was checked a few times is taken on trust. {@link
 * EveryPageIT} looks at every kind in all sizes and languages. With {@code -Dgongshang.look} it
 * keeps pictures in {@code target/pictures}.
 */
class PageCheck {

  private static final int[] WIDTHS = {390, 768, 1280};
  private static final Path PICTURES = Path.of("target/pictures");
  private static final boolean KEEP = Boolean.getBoolean("gongshang.look");
  private static final int OFTEN = 3;

  /** Of a query, what makes another kind of page. */
  private static final Pattern VIEW =
      Pattern.compile("(?<=[?&])(tab|show|kind|failed|out)(=\\w+)?");

  private static final Map<String, Integer> SEEN = new HashMap<>();

  private final Page page;
  private final PageRules rules;

  PageCheck(Page page) {
    this.page = page;
    this.rules = new PageRules(page);
  }

  List<String> faults() {
    page.waitForLoadState(LoadState.LOAD);
    List<String> faults = new ArrayList<>();
    int times = SEEN.merge(kind(), 1, Integer::sum);
    if (times == 1) {
      faults.addAll(widths());
    }
    if (times <= OFTEN) {
      faults.addAll(rules.accessibility());
    }
    return faults.stream().map(fault -> page.url() + " " + fault).toList();
  }

  private List<String> widths() {
    List<String> faults = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      if (KEEP) {
        picture(PICTURES.resolve(kind() + "-" + width + ".png"));
      }
      if (overflows()) {
        faults.add("wider than " + width + " px");
      }
    }
    return faults;
  }

  /** Pages that differ only in numbers are of one kind; tasks differ by their heading too. */
  String kind() {
    String address = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    String path = address.replaceFirst("\\?.*", "");
    String view =
        VIEW.matcher(address).results().map(MatchResult::group).collect(Collectors.joining(" "));
    String heading = path.startsWith("/tasks/") ? page.locator("h1").first().innerText() : "";
    String kind = (path + " " + view + " " + heading).replaceAll("[^\\p{IsAlphabetic}]+", "-");
    return kind.replaceAll("^-|-$", "").isEmpty() ? "home" : kind.replaceAll("^-|-$", "");
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private boolean overflows() {
    return (boolean)
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }
}
