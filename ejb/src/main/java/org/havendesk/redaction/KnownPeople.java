package org.havendesk.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people whose names are on record: each part of a name, in whatever case and with or without
 * its marks (Müller, MUELLER, muller).
 */
public final class KnownPeople implements Recognizer {

  /** Nobody's. */
  public static final KnownPeople NONE = new KnownPeople(List.of());

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:[\\s.,'’-]|\\b(?:\\p{L}\\.|van|von|de|der|den|da|di|del|la|zu)\\b){1,12}",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "zu", "mr", "mrs", "ms",
          "dr", "herr", "frau", "prof");

  /** Shorter parts are names only where they are written as such. */
  private static final int LONG_ENOUGH = 4;

  private final Set<String> parts = new HashSet<>();

  /** People of these names; empty names are passed over. */
  public KnownPeople(List<String> names) {
    for (String name : names) {
      Arrays.stream(name.split("[\\s,.'’-]+"))
          .filter(part -> part.length() > 1)
          .filter(part -> !PARTICLES.contains(part.toLowerCase(Locale.ROOT)))
          .forEach(part -> parts.addAll(spellings(part)));
    }
  }

  @Override
  public List<Span> find(String text, Hints hints) {
    List<Span> found = new ArrayList<>();
    if (parts.isEmpty()) {
      return found;
    }
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (isName(words.group())) {
        add(found, text, words.start(), words.end());
      }
    }
    return found;
  }

  /** Joins it to the one before where only what belongs to names stands between. */
  private static void add(List<Span> found, String text, int start, int end) {
    Span span = new Span(start, end, PiiType.PERSON, 0.99, "known-person");
    if (!found.isEmpty()) {
      Span last = found.get(found.size() - 1);
      if (BETWEEN.matcher(text.substring(last.end(), start)).matches()) {
        span = span.covering(last.start(), end);
        found.remove(found.size() - 1);
      }
    }
    found.add(span);
  }

  private boolean isName(String word) {
    boolean written = Character.isUpperCase(word.codePointAt(0));
    return (written || word.length() >= LONG_ENOUGH)
        && spellings(word).stream().anyMatch(parts::contains);
  }

  /** Whether a text consists of nothing but names of these people, with titles and particles. */
  public boolean isAllOf(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 1)
        .filter(word -> !PARTICLES.contains(word.toLowerCase(Locale.ROOT)))
        .allMatch(this::isName);
  }

  /** A word without its marks, and as the language without such signs on its keys writes it. */
  static Set<String> spellings(String word) {
    String lower =
        Normalizer.normalize(word, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("æ", "ae")
            .replace("ı", "i");
    String spelled = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    return new HashSet<>(List.of(bare(lower), bare(spelled)));
  }

  private static String bare(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** Silent, so that no log line ever holds a name. */
  @Override
  public String toString() {
    return "KnownPeople[…]";
  }
}
