package org.havendesk.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havendesk.people.Identifiers;
import org.havendesk.people.Masking;
import org.havendesk.redaction.Hints;
import org.havendesk.redaction.KnownPeople;
import org.havendesk.redaction.PiiType;
import org.havendesk.redaction.Redactor;
import org.havendesk.redaction.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Masks personal data in what people wrote, in its place, for whoever need not see it: what the
 * recognizers find, and the customer's own name wherever it stands. What is left can be read,
 * understood and answered.
 */
final class Veil {

  private static final Set<PiiType> NAMING = Set.of(PiiType.EMAIL_ADDRESS, PiiType.PERSON);

  private final KnownPeople known;
  private final Hints hints;

  private Veil(KnownPeople known, Hints hints) {
    this.known = known;
    this.hints = hints;
  }

  /**
   * Over what was said in a ticket of this customer, in this language.
   *
   * @param others names of those who were copied in
   */
  static Veil over(Identifiers customer, List<String> others, Optional<String> language) {
    return new Veil(
        new KnownPeople(Stream.concat(customer.name().stream(), others.stream()).toList()),
        new Hints(language, customer.country()));
  }

  /**
   * A text with personal data masked.
   *
   * @param places where something is masked, in order
   */
  record Shown(String text, List<Place> places) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Shown[…]";
    }
  }

  /**
   * Where something is masked in the text that is shown.
   *
   * @param end exclusive
   * @param words what is masked
   */
  record Place(int start, int end, PiiType type, String words) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Place[" + start + "–" + end + "]";
    }
  }

  /** The text with personal data masked. */
  String text(String text) {
    return shown(text).text();
  }

  /** The same of a text that is personal as a whole: what has no mask of its own is not shown. */
  String whole(String text) {
    Shown shown = shown(text);
    boolean one = shown.places().size() == 1 && shown.places().get(0).words().equals(text);
    return one ? shown.text() : Masking.DOTS;
  }

  /** The same, and where what is masked. */
  Shown shown(String text) {
    var left = new StringBuilder();
    List<Place> places = new ArrayList<>();
    int at = 0;
    for (Span span : found(text)) {
      left.append(text, at, span.start());
      int start = left.length();
      left.append(mask(span.type(), span.of(text)));
      places.add(new Place(start, left.length(), span.type(), span.of(text)));
      at = span.end();
    }
    return new Shown(left.append(text, at, text.length()).toString(), List.copyOf(places));
  }

  /**
   * The same for formatted text: its structure stays. Attributes in which something is found go, as
   * nobody reads them.
   */
  String html(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    NodeVisitor each =
        (node, depth) -> {
          if (node instanceof TextNode words) {
            words.text(text(words.getWholeText()));
          } else if (node instanceof Element element) {
            element.attributes().asList().stream()
                .filter(attribute -> tells(attribute.getValue()))
                .map(Attribute::getKey)
                .toList()
                .forEach(element::removeAttr);
          }
        };
    document.body().traverse(each);
    return document.body().html();
  }

  /** A link to a parcel stays, whatever its number looks like; an address or a name goes. */
  private boolean tells(String attribute) {
    return attribute.regionMatches(true, 0, "tel:", 0, "tel:".length())
        || found(attribute).stream().anyMatch(span -> NAMING.contains(span.type()));
  }

  private List<Span> found(String text) {
    return Redactor.findMasked(text, hints, known);
  }

  private static String mask(PiiType type, String words) {
    return switch (type) {
      case EMAIL_ADDRESS -> Masking.email(words);
      case PHONE_NUMBER, CREDIT_CARD, IBAN_CODE -> Masking.phone(words);
      case PERSON -> Masking.name(words);
      default -> Masking.DOTS;
    };
  }
}
