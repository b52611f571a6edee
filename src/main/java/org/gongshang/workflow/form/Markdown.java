package org.gongshang.workflow.form;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Explanations that a form's author writes. */
final class Markdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** The form stands below a heading of the second level. */
  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h3")
          .allowElements((element, attributes) -> "h3", "h1", "h2", "h4", "h5", "h6")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .requireRelNofollowOnLinks()
          .toFactory();

  private Markdown() {}

  static String html(String markdown) {
    return SAFE.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }
}
