package org.havendesk.tickets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.havendesk.tickets.FoundTicket.Mark;
import org.havendesk.words.Word;

/**
 * A text with what was found in it.
 *
 * @param marks in order, none overlapping another
 */
record Highlight(String text, List<Mark> marks) {

  private static final int BEFORE = 60;
  private static final int LONGEST = 220;
  private static final String MORE = "…";

  /** All that these terms find in a text. */
  static Highlight of(Findable text, List<SearchTerm> terms) {
    List<Word> hits =
        terms.stream()
            .flatMap(term -> term.everywhere(text).stream())
            .sorted(Comparator.comparingInt(Word::start).thenComparingInt(Word::end))
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (Word hit : hits) {
      Mark last = marks.isEmpty() ? new Mark(-1, -1) : marks.get(marks.size() - 1);
      if (hit.start() >= last.end()) {
        marks.add(new Mark(hit.start(), hit.end()));
      } else {
        marks.set(marks.size() - 1, new Mark(last.start(), Math.max(last.end(), hit.end())));
      }
    }
    return new Highlight(text.text(), List.copyOf(marks));
  }

  /** The few words of it in which most was found, cut between words, in one line. */
  Highlight snippet() {
    Mark first =
        marks.stream()
            .max(
                Comparator.comparingLong((Mark mark) -> near(mark))
                    .thenComparing(Comparator.comparingInt(Mark::start).reversed()))
            .orElse(new Mark(0, 0));
    int start = between(Math.max(0, first.start() - BEFORE), first.start());
    int end = Math.min(text.length(), Math.max(start + LONGEST, first.end()));
    end = end == text.length() ? end : Math.max(first.end(), lastBlank(end));
    String before = start == 0 ? "" : MORE;
    int from = start;
    int to = end;
    int shift = before.length() - start;
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.start() >= from && mark.end() <= to)
            .map(mark -> new Mark(mark.start() + shift, mark.end() + shift))
            .toList();
    String words = text.substring(start, end).replaceAll("\\s", " ");
    return new Highlight(before + words + (end == text.length() ? "" : MORE), inside);
  }

  private long near(Mark mark) {
    return marks.stream()
        .filter(each -> each.start() >= mark.start())
        .filter(each -> each.end() <= mark.start() + LONGEST - BEFORE)
        .count();
  }

  /** The beginning of the first word from here on; where there is none, what is sought itself. */
  private int between(int from, int sought) {
    if (from == 0) {
      return 0;
    }
    int at = from;
    while (at < sought && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  private int lastBlank(int before) {
    int at = before;
    while (at > 0 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Highlight[…]";
  }
}
