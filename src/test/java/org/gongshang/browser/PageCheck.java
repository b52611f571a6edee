package org.gongshang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What must hold on every page: WCAG 2.2 AA, and no sideways scrolling at three widths. A page of a
 * kind that was checked a few times is taken on trust.
 */
class PageCheck {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int[] WIDTHS = {390, 768, 1280};
  private static final Path PICTURES = Path.of("target/pictures");
  private static final int OFTEN = 3;
  private static final Map<String, Integer> SEEN = new HashMap<>();

  private final Page page;

  PageCheck(Page page) {
    this.page = page;
  }

  List<String> faults() {
    page.waitForLoadState(LoadState.LOAD);
    List<String> faults = new ArrayList<>();
    int times = SEEN.merge(kind(), 1, Integer::sum);
    if (times == 1) {
      for (int width : WIDTHS) {
        page.setViewportSize(width, 900);
        picture(PICTURES.resolve(kind() + "-" + width + ".png"));
        if (overflows()) {
          faults.add("wider than " + width + " px");
        }
        faults.addAll(accessibility());
      }
    } else if (times <= OFTEN) {
      faults.addAll(accessibility());
    }
    return faults.stream().map(fault -> page.url() + " " + fault).toList();
  }

  /** Pages that differ only in numbers are of one kind; tasks differ by their heading too. */
  String kind() {
    String path = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    String heading = path.startsWith("/tasks/") ? page.locator("h1").first().innerText() : "";
    String kind = (path + " " + heading).replaceAll("[^\\p{IsAlphabetic}]+", "-");
    return kind.replaceAll("^-|-$", "").isEmpty() ? "home" : kind.replaceAll("^-|-$", "");
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private boolean overflows() {
    return (boolean)
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }

  private List<String> accessibility() {
    return new AxeBuilder(page)
        .withTags(WCAG_22_AA).analyze().getViolations().stream().map(PageCheck::tell).toList();
  }

  private static String tell(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream()
            .map(CheckedNode::getTarget)
            .map(String::valueOf)
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
