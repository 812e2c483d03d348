package org.havendesk.tickets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havendesk.redaction.Hints;
import org.havendesk.redaction.KnownPeople;
import org.havendesk.redaction.PiiType;
import org.havendesk.redaction.Redactor;
import org.havendesk.redaction.Span;
import org.havendesk.words.Words;

/**
 * What somebody typed into the search, understood: words that must all be there, {@code "words that
 * stand together"}, {@code -words} that must not be there, {@code #numbers} of tickets, and whole
 * addresses and numbers, in whatever notation.
 *
 * @param identifier all of it, if it is nothing but an e-mail address or telephone number
 * @param ticket its number, if it is nothing but that
 */
record Typed(
    List<SearchTerm> all,
    List<SearchTerm> none,
    Optional<String> identifier,
    Optional<Long> ticket) {

  private static final int LONGEST = 200;
  private static final int MOST = 12;

  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})");
  private static final Pattern PARTS =
      Pattern.compile("(-?)(?:[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]?|(\\S+))");

  /** What is written with blanks in it and still is one. */
  private static final Set<PiiType> SPACED =
      EnumSet.of(
          PiiType.PHONE_NUMBER,
          PiiType.CREDIT_CARD,
          PiiType.IBAN_CODE,
          PiiType.NATIONAL_ID,
          PiiType.TAX_ID);

  /**
   * Understands it.
   *
   * @throws UnclearSearch if there is nothing to look for in it
   */
  static Typed of(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > LONGEST) {
      throw new UnclearSearch(UnclearSearch.Reason.TOO_LONG);
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return new Typed(
          List.of(), List.of(), Optional.empty(), Optional.of(Long.valueOf(number.group(1))));
    }
    List<SearchTerm> all = new ArrayList<>();
    List<SearchTerm> none = new ArrayList<>();
    List<Span> spaced = text.indexOf('"') < 0 ? spaced(text) : List.of();
    spaced.forEach(span -> all.add(identity(span.type(), span.of(text))));
    add(Redactor.replace(text, spaced, (type, words) -> " "), all, none);
    mustBeClear(all, none);
    return new Typed(
        telling(all), List.copyOf(none), identifier(text, all, none), Optional.empty());
  }

  private static void add(String text, List<SearchTerm> all, List<SearchTerm> none) {
    Matcher parts = PARTS.matcher(text);
    while (parts.find()) {
      boolean without = !parts.group(1).isEmpty();
      boolean quoted = parts.group(3) == null;
      SearchTerm term = term(quoted ? parts.group(2) : parts.group(3));
      if (!without) {
        all.add(term);
      } else if (term.words().size() > 1) {
        throw new UnclearSearch(UnclearSearch.Reason.PHRASE_WITHOUT);
      } else {
        none.add(term);
      }
    }
    all.removeIf(Typed::isNothing);
    none.removeIf(Typed::isNothing);
  }

  private static boolean isNothing(SearchTerm term) {
    return term.words().isEmpty() && term.whole().isEmpty();
  }

  private static void mustBeClear(List<SearchTerm> all, List<SearchTerm> none) {
    if (all.size() + none.size() > MOST) {
      throw new UnclearSearch(UnclearSearch.Reason.TOO_LONG);
    }
    if (all.isEmpty()) {
      throw new UnclearSearch(
          none.isEmpty() ? UnclearSearch.Reason.EMPTY : UnclearSearch.Reason.ONLY_WITHOUT);
    }
  }

  /** Without what is common in some language, unless nothing else is there. */
  private static List<SearchTerm> telling(List<SearchTerm> all) {
    List<SearchTerm> telling = all.stream().filter(term -> !term.isCommon()).toList();
    return telling.isEmpty() ? List.copyOf(all) : telling;
  }

  /** Numbers that are written with blanks, as in what people write. */
  private static List<Span> spaced(String text) {
    return Redactor.findMasked(text, Hints.none(), KnownPeople.NONE).stream()
        .filter(span -> SPACED.contains(span.type()) && span.of(text).contains(" "))
        .toList();
  }

  private static SearchTerm term(String part) {
    String text = part.strip();
    if (text.matches("[^@\\s]+@[^@\\s]+")) {
      return new SearchTerm(List.of(), Set.of(Identity.email(text)));
    }
    Set<String> whole = new HashSet<>();
    long digits = text.chars().filter(Character::isDigit).count();
    if (digits > 4 && text.matches("[\\p{L}\\p{N}\\s()+./-]+")) {
      whole.add(Identity.number(text));
      if (text.matches("[\\d\\s()+./-]+")) {
        whole.add(Identity.phone(text));
      }
    }
    return new SearchTerm(Words.typed(text), whole);
  }

  private static SearchTerm identity(PiiType type, String words) {
    return new SearchTerm(List.of(), Set.copyOf(Identity.forms(type, words)));
  }

  private static Optional<String> identifier(
      String text, List<SearchTerm> all, List<SearchTerm> none) {
    boolean one = all.size() == 1 && none.isEmpty();
    return Optional.of(text)
        .filter(
            any ->
                one
                    && all.get(0).whole().stream()
                        .anyMatch(form -> form.startsWith("email:") || form.startsWith("phone:")))
        .filter(any -> text.indexOf('"') < 0);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Typed[…]";
  }
}
