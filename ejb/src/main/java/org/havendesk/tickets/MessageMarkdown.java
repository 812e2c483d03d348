package org.havendesk.tickets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What colleagues write, with Markdown in it (CommonMark, with tables), as harmless HTML. Without
 * headings, HTML and code by indentation, so that what is written without a thought of Markdown
 * stays what it is; a line that ends, ends.
 */
final class MessageMarkdown {

  /** Deeper than anybody writes; what is deeper stays words. */
  private static final int DEEPEST = 20;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .enabledBlockTypes(
              Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class, ThematicBreak.class))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "http", "mailto", "cid")))
          .softbreak("<br />\n")
          .build();

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "strong", "em", "code", "pre", "blockquote", "hr", "a", "img")
          .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td")
          .allowUrlProtocols("https", "http", "mailto", "cid")
          .allowAttributes("href")
          .matching((element, attribute, value) -> value.startsWith("cid:") ? null : value)
          .onElements("a")
          .allowAttributes("src")
          .matching((element, attribute, value) -> value.startsWith("cid:") ? value : null)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("title")
          .onElements("a")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .requireRelsOnLinks("noopener", "noreferrer")
          .toFactory();

  /** What looks the same without HTML. */
  private static final Set<Class<? extends Node>> PLAIN =
      Set.of(
          Paragraph.class,
          Text.class,
          SoftLineBreak.class,
          HardLineBreak.class,
          HtmlInline.class,
          LinkReferenceDefinition.class);

  /** A sign that somebody wants to be read as it is. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\[*`]");

  private static final Pattern PICTURE =
      Pattern.compile("<img(?: (?!alt=)[^<> ]*)*(?: alt=\"([^\"]*)\")?[^<>]*>");

  private static final Pattern BETWEEN = Pattern.compile(">\\s+<");

  private static final Pattern TAG = Pattern.compile("<(?!hr|img)[^>]*>");

  /** Of the private use area: no writing has these signs. */
  private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,6})\uE001");

  private static final Pattern ELSEWHERE = Pattern.compile("^https?:", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKS = Pattern.compile("[\uE000\uE001]");

  private MessageMarkdown() {}

  /**
   * The words as HTML; empty if there is no Markdown in them.
   *
   * @param filled what is filled in for a placeholder; it is never read as Markdown
   * @param pictures addresses of the pictures that come with the words, by name
   */
  static Optional<String> html(
      String words, UnaryOperator<String> filled, Map<String, String> pictures) {
    List<String> values = new ArrayList<>();
    String marked =
        Placeholders.replace(
            MARKS.matcher(words).replaceAll(""),
            one -> {
              values.add(filled.apply(one));
              return "\uE000" + (values.size() - 1) + "\uE001";
            });
    Node text = PARSER.parse(marked);
    if (!formats(text) && !ESCAPED.matcher(words).find()) {
      return Optional.empty();
    }
    text.accept(new Finishing(values, pictures));
    String html = POLICY.sanitize(HTML.render(text)).strip();
    return Optional.of(html).filter(any -> !TAG.matcher(any).replaceAll("").isBlank());
  }

  /** How words will look that are still being written, with placeholders as they are. */
  static String preview(String words) {
    return html(words, UnaryOperator.identity(), Map.of()).orElseGet(() -> plain(words));
  }

  /** Words without Markdown, as HTML that looks the same. */
  static String plain(String words) {
    String escaped = words.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return POLICY.sanitize("<p>" + escaped.replace("\n", "<br />\n") + "</p>");
  }

  /** Whether HTML is as simple as what comes from here, and may stand within a page. */
  static boolean isSimple(String html) {
    return normal(POLICY.sanitize(html)).equals(normal(html));
  }

  /** Two ways to write the same as one. */
  private static String normal(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return BETWEEN.matcher(document.body().html().strip()).replaceAll("><");
  }

  /** Simple HTML with the names of pictures in their places: a page can't show what is sealed. */
  static String withoutPictures(String html) {
    return PICTURE
        .matcher(POLICY.sanitize(html))
        .replaceAll(
            one ->
                "<em>["
                    + Matcher.quoteReplacement(Optional.ofNullable(one.group(1)).orElse(""))
                    + "]</em>");
  }

  private static boolean formats(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (!PLAIN.contains(child.getClass()) || formats(child)) {
        return true;
      }
    }
    return false;
  }

  /** Fills in, and lets nothing vanish that was written. */
  private static final class Finishing extends AbstractVisitor {

    private final List<String> values;
    private final Map<String, String> pictures;

    Finishing(List<String> values, Map<String, String> pictures) {
      this.values = values;
      this.pictures = pictures;
    }

    @Override
    public void visit(Text text) {
      text.setLiteral(put(text.getLiteral(), UnaryOperator.identity()));
    }

    @Override
    public void visit(Code code) {
      code.setLiteral(put(code.getLiteral(), UnaryOperator.identity()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      code.setLiteral(put(code.getLiteral(), UnaryOperator.identity()));
    }

    @Override
    public void visit(HtmlInline html) {
      html.setLiteral(put(html.getLiteral(), UnaryOperator.identity()));
    }

    @Override
    public void visit(Link link) {
      link.setDestination(put(link.getDestination(), Finishing::inAddress));
      if (link.getTitle() != null) {
        link.setTitle(put(link.getTitle(), UnaryOperator.identity()));
      }
      visitChildren(link);
    }

    /** Pictures from elsewhere would tell who reads them when: they become links. */
    @Override
    public void visit(Image image) {
      String address = image.getDestination();
      if (pictures.containsKey(address)) {
        image.setDestination(pictures.get(address));
        visitChildren(image);
        return;
      }
      boolean elsewhere = ELSEWHERE.matcher(address).find();
      Node instead = elsewhere ? new Link(address, image.getTitle()) : new Emphasis();
      if (image.getFirstChild() == null) {
        image.appendChild(new Text(address));
      }
      while (image.getFirstChild() != null) {
        instead.appendChild(image.getFirstChild());
      }
      image.insertAfter(instead);
      image.unlink();
      instead.accept(this);
    }

    /** <code>[12:03]: Hello</code> is a line of a talk, and would not be shown. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
      var line = new Paragraph();
      String title =
          Optional.ofNullable(definition.getTitle()).map(words -> " \"" + words + "\"").orElse("");
      line.appendChild(
          new Text("[" + definition.getLabel() + "]: " + definition.getDestination() + title));
      definition.insertAfter(line);
      definition.unlink();
      visitChildren(line);
    }

    private String put(String literal, UnaryOperator<String> as) {
      return MARK.matcher(literal)
          .replaceAll(
              one -> {
                int at = Integer.parseInt(one.group(1));
                return Matcher.quoteReplacement(as.apply(values.get(at)));
              });
    }

    private static String inAddress(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
