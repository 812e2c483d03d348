package org.havendesk.channels;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Strangers' HTML made harmless: an allow-list of formatting, nothing that runs, nothing that is
 * loaded from outside. Images stay only if they came with the mail ({@code cid:}, RFC 2392).
 */
public final class SafeHtml {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}%?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9#-]{1,20}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowCommonBlockElements()
          .allowCommonInlineFormattingElements()
          .allowElements(
              "a",
              "img",
              "hr",
              "pre",
              "dl",
              "dt",
              "dd",
              "table",
              "caption",
              "colgroup",
              "col",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "td",
              "th",
              "font",
              "mark",
              "abbr",
              "center")
          .allowElements("q", "cite", "samp", "kbd", "var")
          .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
          .allowAttributes("href")
          .matching((element, attribute, value) -> value.startsWith("cid:") ? null : value)
          .onElements("a")
          .allowAttributes("src")
          .matching((element, attribute, value) -> value.startsWith("cid:") ? value : null)
          .onElements("img")
          .allowTextIn("a")
          .allowAttributes("alt", "title")
          .globally()
          .allowAttributes("dir")
          .matching(true, "ltr", "rtl", "auto")
          .globally()
          .allowAttributes("lang", "align", "valign")
          .matching(WORD)
          .globally()
          .allowAttributes("width", "height", "colspan", "rowspan", "border")
          .matching(NUMBER)
          .globally()
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("color")
          .matching(WORD)
          .onElements("font")
          .allowStyling()
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .toFactory();

  private SafeHtml() {}

  /** The harmless part; empty if nothing is left to see. */
  public static Optional<String> of(String html) {
    String safe = POLICY.sanitize(html).strip();
    return safe.isEmpty() ? Optional.empty() : Optional.of(safe);
  }

  /** Plain text as HTML that looks the same. */
  static String ofText(String text) {
    return "<p>" + escape(text.strip()).replace("\n", "<br />\n") + "</p>";
  }

  /** Text with what HTML would take for its own. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What a reader would see, as lines of text. */
  public static String textOf(String html) {
    var document = Jsoup.parse(html);
    document.select("script, style, head, title, template, noscript").remove();
    var text = new Lines();
    document.body().traverse(text);
    return text.toString();
  }

  /** Writes down text and breaks lines where a browser does. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(
            words.parent() != null && words.parent().nameIs("pre")
                ? words.getWholeText()
                : words.text());
      } else if (node instanceof Element element) {
        if (element.nameIs("br") || element.isBlock()) {
          breakLine(element.nameIs("br"));
        }
        if (element.nameIs("li")) {
          text.append("- ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.nameIs("td") || element.nameIs("th")) {
          text.append('\t');
        } else if (element.nameIs("p") || element.tagName().matches("h[1-6]")) {
          breakLine(false);
          text.append('\n');
        } else if (element.isBlock()) {
          breakLine(false);
        }
      }
    }

    private void breakLine(boolean always) {
      if (always || (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')) {
        text.append('\n');
      }
    }

    @Override
    public String toString() {
      return text.toString()
          .replace('\u00a0', ' ')
          .replaceAll("[ \\t]+\\n", "\n")
          .replaceAll("\\n{3,}", "\n\n")
          .strip();
    }
  }
}
