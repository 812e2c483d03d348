package org.havendesk.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.havendesk.fields.store.Field;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTermsTest {

  @Test
  void it_needs_a_name_in_each_language_that_is_asked_for() {
    refused("name", Map.of(), Map.of());
    refused("name.de", Map.of("en", "Order", "de", "  "), Map.of());
    refused("name.en", Map.of("en", "x".repeat(61), "de", "Bestellung"), Map.of());
    refused("help.de", Map.of("en", "Order"), Map.of("de", "x".repeat(201)));
  }

  @Test
  void it_is_called_in_the_viewers_language_or_else_in_another() {
    FieldTerms both = named(Map.of("en", " Order \n number ", "de", "Bestellnummer"));
    assertThat(both.name("de")).isEqualTo("Bestellnummer");
    assertThat(both.name("fr")).isEqualTo("Order number");
    assertThat(named(Map.of("fr", "Commande")).name("de")).isEqualTo("Commande");
    assertThat(both.isCalledLike(named(Map.of("de", "bestellnummer")))).isTrue();
    assertThat(both.isCalledLike(named(Map.of("fr", "Bestellnummer")))).isFalse();
  }

  @Test
  void help_that_is_not_given_is_none() {
    FieldTerms terms =
        new FieldTerms(
            Map.of("en", "Order"),
            Map.of("en", "See the letter.", "de", " "),
            FieldKind.TEXT,
            true,
            List.of(),
            false);
    assertThat(terms.help("en")).contains("See the letter.");
    assertThat(terms.help("de")).isEmpty();
  }

  @Test
  void a_list_has_two_choices_or_more_and_only_a_list_has_any() {
    assertThatThrownBy(() -> of(FieldKind.CHOICE, "red", " red ", ""))
        .asInstanceOf(type(InvalidInput.class))
        .extracting(InvalidInput::field)
        .isEqualTo("choices");
    assertThat(of(FieldKind.CHOICE, "red", "", " blue ").choices()).containsExactly("red", "blue");
    assertThat(of(FieldKind.TEXT, "red", "blue").choices()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void what_is_kept_reads_as_it_was_written(FieldKind kind) {
    FieldTerms terms =
        new FieldTerms(
            Map.of("en", "Colour of it", "de", "Farbe"),
            Map.of("de", "Wie sie aussieht."),
            kind,
            false,
            List.of("red", "light blue"),
            true);
    Field field = new Field();
    terms.fill(field);
    assertThat(FieldTerms.of(field)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, ' A-17 ', A-17",
    "NUMBER, 0012, 12",
    "NUMBER, +1200, 1200",
    "NUMBER, -3.50, -3.5",
    "NUMBER, -0.0, 0",
    "DATE, 2028-02-29, 2028-02-29",
    "CHOICE, light blue, light blue",
    "YES_NO, no, no"
  })
  void what_is_given_is_kept_in_one_form(FieldKind kind, String given, String kept) {
    assertThat(of(kind, "red", "light blue").take(given)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 1e3",
    "NUMBER, '1,200'",
    "NUMBER, 1.",
    "NUMBER, 0x10",
    "NUMBER, 1234567890123456",
    "NUMBER, 0.1234567",
    "NUMBER, NaN",
    "DATE, 2027-02-29",
    "DATE, 31.1.2026",
    "DATE, 0026-01-31",
    "CHOICE, green",
    "CHOICE, RED",
    "YES_NO, true"
  })
  void what_is_of_another_kind_is_refused_and_not_repeated(FieldKind kind, String given) {
    assertThatThrownBy(() -> of(kind, "red", "light blue").take(given))
        .asInstanceOf(type(InvalidInput.class))
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(given))
        .extracting(InvalidInput::field)
        .isEqualTo(kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "a\u0000b", "tab\tbed"})
  void words_stand_in_one_line(String given) {
    assertThatThrownBy(() -> of(FieldKind.TEXT).take(given)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of(FieldKind.TEXT).take("x".repeat(1001)))
        .isInstanceOf(InvalidInput.class);
  }

  @Property
  void a_number_is_worth_what_was_given_and_taken_again_as_it_is_kept(
      @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(6)
          BigDecimal number) {
    FieldTerms terms = of(FieldKind.NUMBER);
    String kept = terms.take(number.toPlainString());
    assertThat(new BigDecimal(kept)).isEqualByComparingTo(number);
    assertThat(terms.take(kept)).isEqualTo(kept);
  }

  private static FieldTerms of(FieldKind kind, String... choices) {
    return new FieldTerms(Map.of("en", "Colour"), Map.of(), kind, false, List.of(choices), false);
  }

  private static FieldTerms named(Map<String, String> names) {
    return new FieldTerms(names, Map.of(), FieldKind.TEXT, false, List.of(), false);
  }

  private static void refused(String field, Map<String, String> names, Map<String, String> helps) {
    assertThatThrownBy(() -> new FieldTerms(names, helps, FieldKind.TEXT, true, List.of(), false))
        .asInstanceOf(type(InvalidInput.class))
        .extracting(InvalidInput::field)
        .isEqualTo(field);
  }
}
