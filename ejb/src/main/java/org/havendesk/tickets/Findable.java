package org.havendesk.tickets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.words.Word;
import org.havendesk.words.Words;
import org.jsoup.Jsoup;

/**
 * What of a subject or a message can be found, and where: the words that a colleague reads there
 * anyway, and what is masked only as a whole. So nobody learns by searching what they may not see.
 *
 * @param text as it is shown
 * @param words in order, none overlapping another, but the parts of a name all in one place
 */
record Findable(String text, List<Word> words) {

  /** So many letters of a text are looked at. */
  private static final int LONGEST = 20_000;

  /** So many different words of a text are indexed. */
  private static final int MOST = 400;

  private static final int OFTEN = 4;

  /** Of a ticket's subject; empty once the person is erased. */
  static Optional<Findable> in(Ticket ticket, Veil veil) {
    return ticket.subject().map(text -> of(veil, text, ticket.language()));
  }

  /** Of a message; empty once the person is erased. */
  static Optional<Findable> in(Message message, Ticket ticket, Veil veil) {
    return message
        .text()
        .filter(words -> !words.isBlank())
        .or(() -> message.html().map(html -> Jsoup.parseBodyFragment(html).wholeText()))
        .map(text -> of(veil, text, ticket.language()));
  }

  /**
   * Of a text.
   *
   * @param language BCP 47 tag, if the text does not tell it itself
   */
  static Findable of(Veil veil, String text, Optional<String> language) {
    Veil.Shown shown = veil.shown(beginning(text));
    List<Word> words = new ArrayList<>();
    Words.of(shown.text(), language).stream()
        .filter(word -> shown.places().stream().noneMatch(place -> overlap(word, place)))
        .forEach(words::add);
    for (Veil.Place place : shown.places()) {
      Identity.forms(place.type(), place.words())
          .forEach(form -> words.add(Word.of(form, place.start(), place.end())));
    }
    words.sort(Comparator.comparingInt(Word::start));
    return new Findable(shown.text(), List.copyOf(words));
  }

  /** How often each word occurs, up to four times; of a long text only what comes first. */
  Map<String, Integer> weights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Word word : words) {
      for (String form : word.forms()) {
        if (weights.size() < MOST || weights.containsKey(form)) {
          weights.merge(form, 1, (before, one) -> Math.min(OFTEN, before + one));
        }
      }
    }
    return weights;
  }

  private static String beginning(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, blank > 0 ? blank : LONGEST);
  }

  private static boolean overlap(Word word, Veil.Place place) {
    return word.start() < place.end() && place.start() < word.end();
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Findable[…]";
  }
}
