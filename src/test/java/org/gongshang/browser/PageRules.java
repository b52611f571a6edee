package org.gongshang.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold of every page, for every reader. Each rule tells what breaks it. */
class PageRules {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Widths below it are telephones; see design/README. */
  private static final int DESK = 768;

  private final Page page;

  PageRules(Page page) {
    this.page = page;
  }

  List<String> accessibility() {
    // of the rules that hold, nobody reads where; working that out takes most of the time
    AxeRunOptions faultsOnly = new AxeRunOptions();
    faultsOnly.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
            .options(faultsOnly)
            .withTags(WCAG_22_AA)
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(PageRules::tell)
            .toList();
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

  /** Nothing wider than the window, cut off or too small to read, with this size of text. */
  List<String> layout(String size) {
    int width = page.viewportSize().width;
    Map<String, Object> limits =
        Map.of(
            "size",
            size,
            "width",
            width,
            "letters",
            width < DESK ? 14 : 13,
            "target",
            width < DESK ? 48 : 0);
    return ask(LAYOUT, limits);
  }

  /**
   * One first heading, a title, the reader's language.
   *
   * @param language as the lang attribute says it
   */
  List<String> document(String language) {
    return ask(DOCUMENT, language);
  }

  /** Pieces of text, as the page shows them. */
  List<String> texts() {
    return ask(TEXTS, 0);
  }

  @SuppressWarnings("unchecked")
  private List<String> ask(String script, Object value) {
    return (List<String>) page.evaluate(script, value);
  }

  /**
   * A link within a sentence may be as high as its line; the bar that leads back repeats the
   * heading in one line; key caps and drawings may have smaller letters.
   */
  private static final String LAYOUT =
      """
      ({ size, width, letters, target }) => {
        const page = document.documentElement;
        page.dataset.size = size;
        const faults = page.scrollWidth > page.clientWidth ? ['wider than the window: ' + [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > page.clientWidth).map((e) => e.className + ' ' + e.innerText).join('|')] : [];
        const name = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
          + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().split(/\\s+/).join('.') : '')
          + ' “' + (e.innerText || e.value || '').trim().slice(0, 20) + '”';
        const isShown = (e, box) => box.width > 1 && box.right > 0 && e.checkVisibility({ visibilityProperty: true });
        const isWithinText = (e, style) => {
          const around = e.parentElement.closest('p, li, dd, td, th, small, div, h1, h2, h3');
          return e.tagName === 'A' && style.display === 'inline' && around
            && around.innerText.trim().length > e.innerText.trim().length + 1;
        };
        const isField = (e) => /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName);
        const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
        for (const e of document.querySelectorAll('body *')) {
          if (e.closest('svg')) continue;
          const box = e.getBoundingClientRect();
          if (!isShown(e, box)) continue;
          const style = getComputedStyle(e);
          if (target && e.matches(targets) && !isWithinText(e, style)) {
            const whole = /checkbox|radio/.test(e.type) && e.closest('label') || e;
            if (whole.getBoundingClientRect().height < target - 0.5) faults.push('a low target: ' + name(e));
          }
          if (e.tagName === 'BUTTON' && e.scrollWidth > e.clientWidth + 1) faults.push('words beside the button: ' + name(e));
          const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          if (!text || e.closest('.gs-diagram, .visually-hidden')) continue;
          if (parseFloat(style.fontSize) < letters - 0.01 && e.tagName !== 'KBD') faults.push('small letters: ' + name(e));
          if (style.display === 'inline') continue;
          if ((box.left < -1 || box.right > width + 1) && !e.closest('.gs-scroll')) faults.push('beside the window: ' + name(e));
          if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1 && !e.closest('.gs-backbar') && !isField(e)) {
            faults.push('cut off: ' + name(e));
          }
        }
        return [...new Set(faults)];
      }\
      """;

  private static final String DOCUMENT =
      """
      (language) => {
        const faults = [];
        const page = document.documentElement;
        if (page.lang !== language) faults.push('lang is ' + page.lang);
        const first = document.querySelectorAll('h1');
        if (first.length !== 1) faults.push(first.length + ' first headings');
        if (!document.title.trim()) faults.push('no title');
        if (document.querySelectorAll('main').length !== 1) faults.push('not one main part');
        const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
        ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => faults.push('two of #' + id));
        for (const e of document.querySelectorAll('[aria-describedby], [aria-labelledby], label[for]')) {
          for (const id of ((e.getAttribute('aria-describedby') || '') + ' ' + (e.getAttribute('aria-labelledby') || '')
              + ' ' + (e.getAttribute('for') || '')).split(' ').filter(Boolean)) {
            if (!document.getElementById(id)) faults.push('points to no #' + id);
          }
        }
        return faults;
      }\
      """;

  private static final String TEXTS =
      """
      () => {
        const texts = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const within = walk.currentNode.parentElement;
          if (!within.closest('script, style, [lang="zh-CN"]:not(html)')) texts.push(walk.currentNode.data.trim());
        }
        for (const e of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
          for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push((e.getAttribute(name) || '').trim());
        }
        return [document.title, ...texts].filter(Boolean);
      }\
      """;
}
