package org.havendesk.redaction;

/**
 * Personal data found in a text.
 *
 * @param start in UTF-16 code units, as Java counts
 * @param end exclusive
 * @param score how sure the recognizer is, from 0 to 1
 * @param recognizer who found it
 */
public record Span(int start, int end, PiiType type, double score, String recognizer) {

  /** Refuses what covers nothing. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span from %d to %d".formatted(start, end));
    }
    if (!(score > 0 && score <= 1)) {
      throw new IllegalArgumentException("a score of " + score);
    }
  }

  int length() {
    return end - start;
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  Span covering(int from, int to) {
    return new Span(from, to, type, score, recognizer);
  }

  /** The covered part of the text that it was found in. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
