package org.gongshang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
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
    return new AxeBuilder(page)
        .withTags(WCAG_22_AA).setLegacyMode(true).analyze().getViolations().stream()
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

  /** Nothing wider than the window, cut off or too small to read, as the page stands now. */
  List<String> layout() {
    int width = page.viewportSize().width;
    List<String> faults = new ArrayList<>(ask(CUT_OFF, width));
    faults.addAll(ask(SMALL_TEXT, width < DESK ? 14 : 13));
    if (width < DESK) {
      faults.addAll(ask(SMALL_TARGETS, 48));
    }
    return faults;
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

  private static final String NAMES =
      """
      const name = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
        + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().split(/\\s+/).join('.') : '')
        + ' “' + (e.innerText || e.value || '').trim().slice(0, 20) + '”';
      const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 1
        && e.getBoundingClientRect().right > 0;
      """;

  /** A link within a sentence may be as high as its line. */
  private static final String SMALL_TARGETS =
      "(least) => {"
          + NAMES
          + """
          const within = (e) => {
            const around = e.parentElement.closest('p, li, dd, td, th, small, div, h1, h2, h3');
            return e.tagName === 'A' && getComputedStyle(e).display === 'inline' && around
              && around.innerText.trim().length > e.innerText.trim().length + 1;
          };
          const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
          return [...document.querySelectorAll(targets)].filter(shown).filter((e) => !within(e))
            .map((e) => /checkbox|radio/.test(e.type) && e.closest('label') ? e.closest('label') : e)
            .filter((e) => e.getBoundingClientRect().height < least - 0.5)
            .map((e) => 'less than ' + least + ' px high: ' + name(e));
          }\
          """;

  /** The bar that leads back repeats the heading in one line, and table cells may end in a fold. */
  private static final String CUT_OFF =
      "(width) => {"
          + NAMES
          + """
          const page = document.documentElement;
          const faults = page.scrollWidth > page.clientWidth ? ['wider than the window'] : [];
          for (const e of document.querySelectorAll('body *')) {
            const style = getComputedStyle(e);
            if (!shown(e) || e.closest('svg, .gs-diagram, .visually-hidden') || style.display === 'inline') continue;
            const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
            const box = e.getBoundingClientRect();
            if (text && (box.left < -1 || box.right > width + 1) && !e.closest('.gs-scroll')) faults.push('beside the window: ' + name(e));
            if (text && style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1
                && !e.closest('.gs-backbar') && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName)) faults.push('cut off: ' + name(e));
            if (e.tagName === 'BUTTON' && e.scrollWidth > e.clientWidth + 1) faults.push('words beside the button: ' + name(e));
          }
          return faults;
          }\
          """;

  /** Key caps and drawings may be smaller. */
  private static final String SMALL_TEXT =
      "(least) => {"
          + NAMES
          + """
          return [...document.querySelectorAll('body *')]
            .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
            .filter((e) => !e.closest('svg, kbd, .gs-diagram') && shown(e))
            .filter((e) => parseFloat(getComputedStyle(e).fontSize) < least - 0.01)
            .map((e) => 'letters below ' + least + ' px: ' + name(e));
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
