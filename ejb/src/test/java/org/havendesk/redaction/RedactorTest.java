package org.havendesk.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havendesk.redaction.PiiType.CREDIT_CARD;
import static org.havendesk.redaction.PiiType.DATE_OF_BIRTH;
import static org.havendesk.redaction.PiiType.DATE_TIME;
import static org.havendesk.redaction.PiiType.DRIVER_LICENSE;
import static org.havendesk.redaction.PiiType.EMAIL_ADDRESS;
import static org.havendesk.redaction.PiiType.IBAN_CODE;
import static org.havendesk.redaction.PiiType.IP_ADDRESS;
import static org.havendesk.redaction.PiiType.LICENSE_PLATE;
import static org.havendesk.redaction.PiiType.NATIONAL_ID;
import static org.havendesk.redaction.PiiType.PASSPORT;
import static org.havendesk.redaction.PiiType.PERSON;
import static org.havendesk.redaction.PiiType.PHONE_NUMBER;
import static org.havendesk.redaction.PiiType.STREET_ADDRESS;
import static org.havendesk.redaction.PiiType.TAX_ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(
            "Write to m.keller+shop@example.co.uk, please.",
            EMAIL_ADDRESS,
            "m.keller+shop@example.co.uk"),
        Arguments.of("Mail: jörg(at)müller(dot)de!", EMAIL_ADDRESS, "jörg(at)müller(dot)de"),
        Arguments.of("Rufen Sie mich unter 030 901820 an", PHONE_NUMBER, "030 901820"),
        Arguments.of("my number is +49 151 23456789.", PHONE_NUMBER, "+49 151 23456789"),
        Arguments.of("call me at 415-555-2671", PHONE_NUMBER, "415-555-2671"),
        Arguments.of("Card 4111 1111 1111 1111 was charged", CREDIT_CARD, "4111 1111 1111 1111"),
        Arguments.of(
            "credit card number is 4111 1111 1111 1112", CREDIT_CARD, "4111 1111 1111 1112"),
        Arguments.of(
            "Pay to DE89 3704 0044 0532 0130 00 by Friday",
            IBAN_CODE,
            "DE89 3704 0044 0532 0130 00"),
        Arguments.of("from 203.0.113.77 at night", IP_ADDRESS, "203.0.113.77"),
        Arguments.of("from 2001:db8::ff00:42:8329 at night", IP_ADDRESS, "2001:db8::ff00:42:8329"),
        Arguments.of("SSN 219-09-9999", NATIONAL_ID, "219-09-9999"),
        Arguments.of("IdNr 86 095 742 719", TAX_ID, "86 095 742 719"),
        Arguments.of("Versicherung 65 170839 J 003", NATIONAL_ID, "65 170839 J 003"),
        Arguments.of("DNI 12345678Z", NATIONAL_ID, "12345678Z"),
        Arguments.of("CF RSSMRA85T10A562S", TAX_ID, "RSSMRA85T10A562S"),
        Arguments.of("NIR 1 85 05 78 006 084 91", NATIONAL_ID, "1 85 05 78 006 084 91"),
        Arguments.of("registre 93.05.18-223.61", NATIONAL_ID, "93.05.18-223.61"),
        Arguments.of("PESEL 44051401359", NATIONAL_ID, "44051401359"),
        Arguments.of("nummer 811218-9876", NATIONAL_ID, "811218-9876"),
        Arguments.of("tunnus 131052-308T", NATIONAL_ID, "131052-308T"),
        Arguments.of("AHV 756.9217.0769.85", NATIONAL_ID, "756.9217.0769.85"),
        Arguments.of("CPF 529.982.247-25", TAX_ID, "529.982.247-25"),
        Arguments.of("NINO AB 12 34 56 C", NATIONAL_ID, "AB 12 34 56 C"),
        Arguments.of(
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            PASSPORT,
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
        Arguments.of("My passport no. is C01X00T47", PASSPORT, "C01X00T47"),
        Arguments.of("Führerschein Nr. B072RRE2I55", DRIVER_LICENSE, "B072RRE2I55"),
        Arguments.of("Kennzeichen M-AB 1234 steht dort", LICENSE_PLATE, "M-AB 1234"),
        Arguments.of(
            "Ich wohne Lange Straße 12, 10115 Berlin",
            STREET_ADDRESS,
            "Lange Straße 12, 10115 Berlin"),
        Arguments.of("Bahnhofstr. 7a, bitte klingeln", STREET_ADDRESS, "Bahnhofstr. 7a"),
        Arguments.of(
            "Ship to 742 Evergreen Terrace, Springfield, OR 97403.",
            STREET_ADDRESS,
            "742 Evergreen Terrace, Springfield, OR 97403"),
        Arguments.of("au 19 rue La Boétie hier", STREET_ADDRESS, "19 rue La Boétie"),
        Arguments.of("Via Garibaldi 12 a destra", STREET_ADDRESS, "Via Garibaldi 12"),
        Arguments.of("Postfach 10 20 30", STREET_ADDRESS, "Postfach 10 20 30"),
        Arguments.of("I was born on 12 March 1985 there", DATE_OF_BIRTH, "12 March 1985"),
        Arguments.of("geb. 03.04.1977 in Köln", DATE_OF_BIRTH, "03.04.1977"),
        Arguments.of("delivered on 2026-03-04 at noon", DATE_TIME, "2026-03-04"),
        Arguments.of("am 4. März 2026 geliefert", DATE_TIME, "4. März 2026"),
        Arguments.of("Mein Name ist Petra Schäfer und", PERSON, "Petra Schäfer"),
        Arguments.of("Ask Mrs. Thompson about it", PERSON, "Thompson"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void it_finds(String sentence, PiiType type, String value) {
    assertThat(Redactor.find(sentence, Hints.none()))
        .as(sentence)
        .anySatisfy(
            span -> {
              assertThat(span.of(sentence)).isEqualTo(value);
              assertThat(span.type()).isEqualTo(type);
            });
  }

  static Stream<String> harmless() {
    return Stream.of(
        "Order 4711 of batch 20260304 has 3 items at 1,299.00 each.",
        "Version 2.10.3 crashes at 12:30:45 with error 0x80070005.",
        "Invoice INV-2026-000123 and ticket #100482 belong together.",
        "Die Bestellung 1234567890 ist noch nicht da.",
        "The weight is 1200 g and the size is 30x40 cm.",
        "Tracking code 4111111111111112 was given.");
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void what_belongs_to_the_matter_stays(String sentence) {
    assertThat(Redactor.find(sentence, Hints.language("en")))
        .as(sentence)
        .noneMatch(span -> span.type().isMasked());
  }

  @Test
  void a_language_says_whose_telephone_numbers_are_meant() {
    String text = "06 12 34 56 78";
    assertThat(Redactor.find("c'est le " + text, Hints.language("fr")))
        .anyMatch(span -> span.type() == PHONE_NUMBER);
  }

  @Test
  void people_on_record_are_found_in_any_spelling() {
    KnownPeople known = new KnownPeople(List.of("Jürgen van der Groß-Müller"));
    for (String spelling :
        List.of(
            "Jürgen",
            "JUERGEN",
            "jurgen",
            "Muller",
            "mueller",
            "GROSS",
            "Jürgen van der Groß-Müller")) {
      String text = "hallo " + spelling + ", danke";
      assertThat(Redactor.find(text, Hints.none(), known))
          .as(spelling)
          .extracting(span -> span.of(text))
          .containsExactly(spelling);
    }
    assertThat(Redactor.find("van der gibt es oft", Hints.none(), known)).isEmpty();
  }

  @Property
  void spans_are_in_order_disjoint_and_cover_all_that_was_found(
      @ForAll("overlapping") List<Span> spans) {
    List<Span> left = Redactor.disjoint(spans);
    for (int i = 1; i < left.size(); i++) {
      assertThat(left.get(i).start()).isGreaterThanOrEqualTo(left.get(i - 1).end());
    }
    assertThat(spans)
        .allSatisfy(
            span ->
                assertThat(left).anyMatch(l -> l.start() <= span.start() && span.end() <= l.end()));
    assertThat(left)
        .allSatisfy(
            span -> assertThat(spans).anyMatch(s -> s.type() == span.type() && s.overlaps(span)));
  }

  @Property
  void every_card_that_could_be_issued_is_found(@ForAll("cards") String card) {
    String text = "my card " + card + " was charged twice";
    assertThat(Redactor.find(text, Hints.none()))
        .anyMatch(span -> span.type() == CREDIT_CARD && span.of(text).equals(card));
  }

  @Property
  void every_German_account_is_found_in_groups_of_four(@ForAll("accounts") String account) {
    String text = "Konto " + account + " bitte";
    assertThat(Redactor.find(text, Hints.none()))
        .anyMatch(span -> span.type() == IBAN_CODE && span.of(text).equals(account));
  }

  @Property(tries = 200)
  void any_text_at_all_can_be_searched(@ForAll String text) {
    List<Span> spans = Redactor.find(text, Hints.none());
    assertThat(spans).allMatch(span -> span.end() <= text.length());
    assertThat(Redactor.replace(text, spans, (type, value) -> value)).isEqualTo(text);
  }

  @Provide
  Arbitrary<List<Span>> overlapping() {
    Arbitrary<Span> span =
        Combinators.combine(
                Arbitraries.integers().between(0, 80),
                Arbitraries.integers().between(1, 20),
                Arbitraries.of(PiiType.class),
                Arbitraries.integers().between(1, 100))
            .as(
                (start, length, type, score) ->
                    new Span(start, start + length, type, score / 100.0, "test"));
    return span.list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> cards() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(14)
        .map(
            middle -> {
              String number = "4" + middle;
              return grouped(number + checkDigit(number));
            });
  }

  private static String checkDigit(String number) {
    try {
      return LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(number);
    } catch (org.apache.commons.validator.routines.checkdigit.CheckDigitException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<String> accounts() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(18)
        .map(
            number -> {
              try {
                return grouped(
                    "DE" + IBANCheckDigit.IBAN_CHECK_DIGIT.calculate("DE00" + number) + number);
              } catch (org.apache.commons.validator.routines.checkdigit.CheckDigitException e) {
                throw new AssertionError(e);
              }
            });
  }

  private static String grouped(String number) {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Test
  void what_is_found_is_replaced_in_place() {
    String text = "From anna@example.org to DE89370400440532013000.";
    Map<PiiType, String> tags = Map.of(EMAIL_ADDRESS, "<mail>", IBAN_CODE, "<iban>");
    assertThat(
            Redactor.replace(
                text, Redactor.find(text, Hints.none()), (type, value) -> tags.get(type)))
        .isEqualTo("From <mail> to <iban>.");
  }
}
