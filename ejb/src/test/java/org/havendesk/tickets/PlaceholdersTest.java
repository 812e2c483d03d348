package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

  private static final Map<String, Optional<String>> VALUES =
      Map.of(
          "customer", Optional.of("Ana $1 Król"),
          "ticket", Optional.of("42"),
          "subject", Optional.empty(),
          "agent", Optional.of("Sam"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Dear {{customer|there}},; Dear Ana $1 Król,",
        "No. {{ticket}} by {{ agent }}; No. 42 by Sam",
        "About {{subject|your question}}.; About your question.",
        "About '{{subject}}'; About ''",
        "A {single} brace }} stays; A {single} brace }} stays"
      })
  void they_are_filled_in(String text, String filled) {
    assertThat(Placeholders.fill(text, VALUES)).isEqualTo(filled);
  }

  @Test
  void nobody_is_called_by_other_words_while_their_name_is_known_and_the_other_way_round() {
    assertThat(Placeholders.fill("Hi {{customer|there}}", Map.of())).isEqualTo("Hi there");
  }

  @ParameterizedTest
  @CsvSource({"{{name}}, placeholder", "{{}}, placeholder", "Dear {{customer}}, fallback"})
  void what_means_nothing_is_refused(String text, String field) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Placeholders.check(text))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
