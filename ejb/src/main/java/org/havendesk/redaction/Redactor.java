package org.havendesk.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds personal data in a text, and writes the text without it. */
public final class Redactor {

  private static final Comparator<Span> SUREST =
      Comparator.comparingDouble(Span::score)
          .thenComparingInt(Span::length)
          .thenComparing(Span::type, Comparator.reverseOrder());

  private Redactor() {}

  /** What is found in any text. */
  public static List<Span> find(String text, Hints hints) {
    return disjoint(found(text, hints).toList());
  }

  /** The same, and wherever these people are named. */
  public static List<Span> find(String text, Hints hints, KnownPeople known) {
    return disjoint(Stream.concat(found(text, hints), known.find(text, hints).stream()).toList());
  }

  /** What is to be masked from whoever need not see it, and wherever these people are named. */
  public static List<Span> findMasked(String text, Hints hints, KnownPeople known) {
    Stream<Span> found =
        Recognizers.masking().stream().flatMap(each -> each.find(text, hints).stream());
    return disjoint(Stream.concat(found, known.find(text, hints).stream()).toList()).stream()
        .filter(span -> span.type().isMasked())
        .toList();
  }

  private static Stream<Span> found(String text, Hints hints) {
    return Recognizers.all().stream().flatMap(recognizer -> recognizer.find(text, hints).stream());
  }

  /**
   * In order and without overlaps. Spans that overlap become one that covers them all, so that
   * nothing found is left over at its edges; the surest, then the longest, says what it is.
   */
  static List<Span> disjoint(List<Span> spans) {
    List<Span> result = new ArrayList<>();
    Span best = null;
    int start = 0;
    int end = 0;
    for (Span next : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (best == null || next.start() >= end) {
        if (best != null) {
          result.add(best.covering(start, end));
        }
        best = next;
        start = next.start();
        end = next.end();
      } else {
        best = SUREST.compare(next, best) > 0 ? next : best;
        end = Math.max(end, next.end());
      }
    }
    if (best != null) {
      result.add(best.covering(start, end));
    }
    return result;
  }

  /** The text with each span's words replaced. */
  public static String replace(
      String text, List<Span> spans, BiFunction<PiiType, String, String> replacement) {
    var left = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      left.append(text, at, span.start());
      left.append(replacement.apply(span.type(), span.of(text)));
      at = span.end();
    }
    return left.append(text, at, text.length()).toString();
  }
}
