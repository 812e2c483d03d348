package org.havendesk.rights;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How people ask for their rights in one language. A sentence asks for a right if it has something
 * of each group of one of its rules, and nothing of what speaks against it.
 *
 * @param language BCP 47
 * @param unless what says that something else is meant
 * @param rights rules by right; a rule is groups of alternatives, written {@code a|b|c}
 */
record Phrases(String language, List<String> unless, Map<String, List<List<String>>> rights) {

  private static final String SENTENCES = "[.!?;\\n]+(?=\\s|$)|\\n";

  Phrases {
    unless = unless == null ? List.of() : unless.stream().map(Phrases::folded).toList();
  }

  /** The rights that somebody seems to ask for. */
  Set<String> in(String message) {
    Set<String> found = new TreeSet<>();
    sentences(message)
        .filter(sentence -> unless.stream().noneMatch(against -> has(sentence, against)))
        .forEach(
            sentence ->
                rights.forEach(
                    (right, rules) -> {
                      if (rules.stream().anyMatch(rule -> isIn(sentence, rule))) {
                        found.add(right);
                      }
                    }));
    return found;
  }

  /** Without what is quoted from before and without the signature (RFC 3676, 4.3). */
  private static Stream<String> sentences(String message) {
    String own =
        message
            .lines()
            .takeWhile(line -> !line.equals("-- "))
            .filter(line -> !line.startsWith(">"))
            .reduce("", (before, line) -> before + (line.isBlank() ? ".\n" : line + " "));
    return Arrays.stream(own.split(SENTENCES)).map(Phrases::folded);
  }

  private static boolean isIn(String sentence, List<String> rule) {
    return rule.stream()
        .allMatch(
            group ->
                Arrays.stream(group.split("\\|"))
                    .map(Phrases::folded)
                    .anyMatch(term -> has(sentence, term)));
  }

  private static boolean has(String sentence, String term) {
    return (" " + sentence + " ").contains(" " + term + " ");
  }

  /** Lower case, one sort of apostrophe, umlauts spelled out, words apart by single spaces. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replaceAll("[^\\p{L}\\p{N}'-]+", " ")
        .strip();
  }
}
