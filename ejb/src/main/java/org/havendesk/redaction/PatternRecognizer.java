package org.havendesk.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a pattern describes and a check confirms. Where the pattern has a group {@code value},
 * only that group is personal; the rest is the words around it that make sure.
 */
final class PatternRecognizer implements Recognizer {

  private final String name;
  private final PiiType type;
  private final double score;
  private final Pattern pattern;
  private final Predicate<String> check;
  private final boolean grouped;

  PatternRecognizer(
      String name, PiiType type, double score, Pattern pattern, Predicate<String> check) {
    this.name = name;
    this.type = type;
    this.score = score;
    this.pattern = pattern;
    this.check = check;
    this.grouped = pattern.pattern().contains("(?<value>");
  }

  static PatternRecognizer of(
      String name, PiiType type, double score, String pattern, Predicate<String> check) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new PatternRecognizer(name, type, score, Pattern.compile(pattern, flags), check);
  }

  static PatternRecognizer of(String name, PiiType type, double score, String pattern) {
    return of(name, type, score, pattern, any -> true);
  }

  /** Upper and lower case matter. */
  static PatternRecognizer exact(String name, PiiType type, double score, String pattern) {
    return new PatternRecognizer(name, type, score, Pattern.compile(pattern), any -> true);
  }

  PiiType type() {
    return type;
  }

  @Override
  public List<Span> find(String text, Hints hints) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      int start = grouped ? matcher.start("value") : matcher.start();
      int end = grouped ? matcher.end("value") : matcher.end();
      boolean confirmed = end > start && check.test(text.substring(start, end));
      if (confirmed) {
        found.add(new Span(start, end, type, score, name));
      }
      // What failed its check may hide the true one that begins a little later.
      from = confirmed ? Math.max(end, matcher.start() + 1) : matcher.start() + 1;
    }
    return found;
  }
}
