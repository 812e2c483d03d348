package org.havendesk.knowledge;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown (CommonMark, with tables) as harmless HTML below the heading of a page, or as words. */
final class ArticleMarkdown {

  private static final int LOWEST_HEADING = 6;

  private static final List<TablesExtension> EXTENSIONS = tables();
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().extensions(EXTENSIONS).build();

  // What comes out of Markdown without HTML is harmless; should a library err, this still is.
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowCommonBlockElements()
          .allowCommonInlineFormattingElements()
          .allowElements("a", "hr", "pre", "code", "table", "thead", "tbody", "tr", "td", "th")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .allowAttributes("href", "title")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("align")
          .onElements("td", "th")
          .requireRelsOnLinks("noopener", "noreferrer")
          .toFactory();

  private ArticleMarkdown() {}

  private static List<TablesExtension> tables() {
    return List.of((TablesExtension) TablesExtension.create());
  }

  static String html(String markdown) {
    Node text = PARSER.parse(markdown);
    text.accept(new BelowTheTitle());
    return POLICY.sanitize(HTML.render(text));
  }

  static String words(String markdown) {
    return TEXT.render(PARSER.parse(markdown));
  }

  /** The title is the first heading of the page; what an article calls its first is the second. */
  private static final class BelowTheTitle extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + 1));
      visitChildren(heading);
    }
  }
}
