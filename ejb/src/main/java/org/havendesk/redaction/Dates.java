package org.havendesk.redaction;

import static org.havendesk.redaction.PiiType.AGE;
import static org.havendesk.redaction.PiiType.DATE_TIME;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates and times in figures and in words, and ages. */
final class Dates {

  private static final List<Locale> LANGUAGES =
      Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")
          .map(Locale::forLanguageTag)
          .toList();

  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:(?:1[89]|20|21)\\d{2})";
  private static final String TIME =
      "(?:[T, ]{1,2}(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final String MONTH_NAME =
      named(Month.values(), (month, place) -> month.getDisplayName(place.style(), place.locale()));
  private static final String DAY_NAME =
      named(DayOfWeek.values(), (day, place) -> day.getDisplayName(TextStyle.FULL, place.locale()));

  /** A date that names its day, in figures or words. */
  static final String DATE =
      "(?:"
          + (YEAR + "(?<iso>[-/.])" + MONTH + "\\k<iso>" + DAY + TIME)
          + ("|" + DAY + "(?<dm>[-/.])" + MONTH + "\\k<dm>(?:" + YEAR + "|\\d{2})" + TIME)
          + ("|" + MONTH + "(?<md>[-/])" + DAY + "\\k<md>(?:" + YEAR + "|\\d{2})" + TIME)
          + ("|" + DAY + "(?:\\.|st|nd|rd|th)? ?(?:de |of )?(?:" + MONTH_NAME + ")\\.?,?")
          + ("(?: (?:de )?" + YEAR + ")?")
          + ("|(?:" + MONTH_NAME + ")\\.? " + DAY + "(?:st|nd|rd|th)?(?:,? " + YEAR + ")?")
          + ")";

  private record Place(TextStyle style, Locale locale) {}

  private Dates() {}

  static List<Recognizer> all() {
    String alone = "(?<![\\p{L}\\p{N}.,/-])(?<value>";
    String end = ")(?![\\p{L}\\p{N}])(?![-/.]\\d)";
    return List.of(
        PatternRecognizer.of("date", DATE_TIME, 0.85, alone + DATE + end),
        PatternRecognizer.of(
            "month", DATE_TIME, 0.7, alone + "(?:" + MONTH_NAME + ") " + YEAR + end),
        PatternRecognizer.of("weekday", DATE_TIME, 0.6, alone + "(?:" + DAY_NAME + ")" + end),
        PatternRecognizer.of(
            "age",
            AGE,
            0.75,
            "(?<![\\p{N}.,])(?:(?<value>1?\\d{1,2})[ -](?:years?[ -]old|jahre? alt|ans\\b|años|anni|jaar oud))"),
        PatternRecognizer.of("aged", AGE, 0.7, "\\b(?:aged|im alter von) (?<value>1?\\d{1,2})\\b"));
  }

  private static <T> String named(T[] values, BiFunction<T, Place, String> name) {
    return LANGUAGES.stream()
        .flatMap(
            locale ->
                Stream.of(new Place(TextStyle.FULL, locale), new Place(TextStyle.SHORT, locale)))
        .flatMap(place -> Arrays.stream(values).map(value -> name.apply(value, place)))
        .map(text -> text.replace(".", ""))
        .filter(text -> text.length() > 2)
        .distinct()
        // The longest first, so that “Mar” does not end before “March” does.
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
