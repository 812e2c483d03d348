package org.havendesk.tickets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.havendesk.people.Identifiers;
import org.havendesk.sealing.store.BlindIndex;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Where somebody is named or quoted in what others wrote: their e-mail address, their telephone
 * number in any notation, their whole name in either order, and every longer line of their own
 * words.
 */
final class Mentions {

  /** What stands in the place of what was taken away. */
  static final String GONE = "[erased]";

  private static final int SHORTEST_LINE = 25;
  private static final int SHORTEST_NUMBER = 6;
  private static final String APART = "[\\s().\\-/]{0,3}";
  private static final String PREFIX =
      "(?:(?:\\+|00)\\d{1,3}" + APART + "0?" + APART + "|0" + APART + ")?";
  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Pattern> names = new ArrayList<>();
  private final Set<String> lines = new HashSet<>();

  /**
   * Somebody's.
   *
   * @param known as whom, for each of their records
   * @param words what they wrote themselves
   */
  Mentions(Collection<Identifiers> known, Collection<String> words) {
    known.forEach(this::add);
    words.stream()
        .flatMap(String::lines)
        .map(Mentions::folded)
        .filter(line -> line.length() >= SHORTEST_LINE)
        .forEach(lines::add);
  }

  private void add(Identifiers of) {
    of.email().map(Mentions::address).ifPresent(names::add);
    of.phone().flatMap(number -> number(number, of.country())).ifPresent(names::add);
    of.name().ifPresent(this::add);
  }

  private static Pattern address(String email) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}._%+-])" + Pattern.quote(email.strip()) + NO_LETTER_AFTER, FLAGS);
  }

  private static Optional<Pattern> number(String number, Optional<String> country) {
    return BlindIndex.nationalNumber(number, country.orElse(null))
        .filter(digits -> digits.length() >= SHORTEST_NUMBER)
        .map(digits -> String.join(APART, digits.split("")))
        .map(digits -> Pattern.compile("(?<!\\d)" + PREFIX + digits + "(?!\\d)"));
  }

  private void add(String name) {
    List<String> parts =
        Arrays.stream(name.strip().split("[\\s,]+")).filter(part -> part.length() > 1).toList();
    // A first name alone is shared by too many.
    if (parts.size() < 2) {
      return;
    }
    String first = Pattern.quote(parts.get(0));
    String last = Pattern.quote(parts.get(parts.size() - 1));
    String between = "(?:\\s+[\\p{L}.'’-]+){0,2}\\s+";
    names.add(named(first + between + last));
    names.add(named(last + ",\\s+" + first));
    // Without a comma only as a name is written: "our partner Petra" is somebody else.
    names.add(Pattern.compile(NO_LETTER_BEFORE + last + "\\s+" + first + NO_LETTER_AFTER));
  }

  private static Pattern named(String words) {
    return Pattern.compile(NO_LETTER_BEFORE + words + NO_LETTER_AFTER, FLAGS);
  }

  /** The text without them; empty if they are not in it. */
  Optional<String> without(String text) {
    String left = inLines(text);
    for (Pattern name : names) {
      left = name.matcher(left).replaceAll(GONE);
    }
    return left.equals(text) ? Optional.empty() : Optional.of(left);
  }

  /** The same for HTML, tags and links included. */
  Optional<String> withoutInHtml(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    boolean[] quoted = new boolean[1];
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words && lines.contains(folded(words.text()))) {
            words.text(GONE);
            quoted[0] = true;
          }
        },
        page.body());
    String left = quoted[0] ? page.body().html() : html;
    for (Pattern name : names) {
      left = name.matcher(left).replaceAll(GONE);
    }
    return left.equals(html) ? Optional.empty() : Optional.of(left);
  }

  private String inLines(String text) {
    if (lines.isEmpty() || text.lines().map(Mentions::folded).noneMatch(lines::contains)) {
      return text;
    }
    return text.lines()
        .map(line -> lines.contains(folded(line)) ? GONE : line)
        .collect(Collectors.joining("\n"));
  }

  /** A line as it would be quoted: without marks of quotation, in one case, in single spaces. */
  private static String folded(String line) {
    return line.replaceFirst("^[>\\s|]+", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
