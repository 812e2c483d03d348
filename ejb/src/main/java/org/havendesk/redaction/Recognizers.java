package org.havendesk.redaction;

import static org.havendesk.redaction.PiiType.CREDIT_CARD;
import static org.havendesk.redaction.PiiType.EMAIL_ADDRESS;
import static org.havendesk.redaction.PiiType.IP_ADDRESS;
import static org.havendesk.redaction.PiiType.PERSON;
import static org.havendesk.redaction.PiiType.PHONE_NUMBER;
import static org.havendesk.redaction.PiiType.URL;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is looked for in every text. */
final class Recognizers {

  /** Titles before names in the languages that are served. */
  private static final String TITLE =
      "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Fräulein|Monsieur|Madame|Mme|Mlle|Señora?|Sra?|Signora?|Sig|Dhr|Mevr)\\.?";

  private static final String BEFORE_NUMBER = "(?<![\\p{L}\\p{N}+])(?<![\\p{N}][-. ])";
  private static final String AFTER_NUMBER = "(?![\\p{L}\\p{N}])(?![-. ]\\p{N})";

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
  private static final String NAMES =
      NAME + "(?: (?:van|von|de|der|den|da|di|del|la|zu|\\p{Lu}\\.|" + NAME + ")){0,4}";

  private static final List<Recognizer> ALL =
      Stream.of(
              List.of(
                  PatternRecognizer.of(
                      "email",
                      EMAIL_ADDRESS,
                      1,
                      "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}_%+][\\p{L}\\p{N}._%+'’-]{0,63}(?:@|\\s?[(\\[]at[)\\]]\\s?)"
                          + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:\\.|\\s?[(\\[]dot[)\\]]\\s?)){1,8}(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,24})"),
                  PatternRecognizer.of(
                      "card",
                      CREDIT_CARD,
                      0.95,
                      "(?<![\\p{L}\\p{N}])(?<!\\p{N}[ -])[2-6]\\d{3}(?:[ -]?\\d){9,15}(?![ -]?\\p{N})",
                      Checksums::luhn),
                  new BankAccounts(),
                  PatternRecognizer.of(
                      "ipv4",
                      IP_ADDRESS,
                      0.9,
                      "(?<![\\p{L}\\p{N}.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\p{N}])(?!\\.\\p{N})",
                      Checksums::ipv4),
                  PatternRecognizer.of(
                      "ipv6",
                      IP_ADDRESS,
                      0.9,
                      "(?<![\\p{L}\\p{N}:])(?=[0-9a-f]*:[0-9a-f]*:)[0-9a-f:]{4,39}(?<!:)(?![\\p{L}\\p{N}:])",
                      Checksums::ipv6),
                  PatternRecognizer.of(
                      "url",
                      URL,
                      0.9,
                      "\\b(?:(?:https?|ftp)://|www\\.)[^\\s<>\"'“”]{1,1999}[^\\s<>\"'“”.,;:!?)\\]}]"),
                  new PhoneNumbers(),
                  PatternRecognizer.of(
                      "phone-american",
                      PHONE_NUMBER,
                      0.7,
                      BEFORE_NUMBER
                          + "(?:(?:\\+|00)?1[-. ])?(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}(?: ?x ?\\d{1,5})?"
                          + AFTER_NUMBER),
                  PatternRecognizer.of(
                      "phone-in-brackets",
                      PHONE_NUMBER,
                      0.7,
                      BEFORE_NUMBER
                          + "\\(0?\\d{2,4}\\) ?\\d{3,4}[- ]?\\d{3,4}(?: ?x ?\\d{1,5})?"
                          + AFTER_NUMBER),
                  PatternRecognizer.of(
                      "phone-grouped",
                      PHONE_NUMBER,
                      0.6,
                      BEFORE_NUMBER + "(?:\\+|0)\\d{1,4}(?:[ /-]\\d{2,8}){1,5}" + AFTER_NUMBER,
                      value -> Checksums.digits(value).length() > 7),
                  PatternRecognizer.of(
                      "phone-before-label",
                      PHONE_NUMBER,
                      0.7,
                      BEFORE_NUMBER
                          + "(?<value>\\(?\\d[\\d ()./-]{5,18}\\d(?:x\\d{1,5})?) (?:office|fax|mobile|cell|home|mobil|privat)\\b"),
                  PatternRecognizer.exact(
                      "title", PERSON, 0.8, "\\b" + TITLE + " (?<value>" + NAMES + ")"),
                  PatternRecognizer.exact(
                      "introduction",
                      PERSON,
                      0.85,
                      "(?i:my name is|my name's|i am called|mein name ist|ich heiße|ich heisse|je m['’]appelle|me llamo|mi chiamo|mijn naam is) (?<value>"
                          + NAMES
                          + ")"),
                  PatternRecognizer.exact(
                      "sign-off",
                      PERSON,
                      0.8,
                      "(?i:regards|sincerely|sincerely yours|yours truly|cheers|grüßen|grüße|grüssen|gruß|hochachtungsvoll|cordialement|saludos|saluti),?[ \\t]*\\R\\s*(?<value>"
                          + NAMES
                          + ")(?=[ \\t]*(?:\\R|$))")),
              IdNumbers.all(),
              Labels.all(),
              Dates.all(),
              Addresses.all())
          .flatMap(List::stream)
          .toList();

  /**
   * Without those whose finds stay readable anyway: countries, and links, in which an address may
   * hide. Dates stay, as they tell what is no telephone number.
   */
  private static final List<Recognizer> MASKING =
      ALL.stream()
          .filter(
              each ->
                  !(each instanceof PatternRecognizer pattern
                      && Set.of(PiiType.LOCATION, PiiType.URL).contains(pattern.type())))
          .toList();

  private Recognizers() {}

  static List<Recognizer> all() {
    return ALL;
  }

  /** Those that find what is to be masked. */
  static List<Recognizer> masking() {
    return MASKING;
  }
}
