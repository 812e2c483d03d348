package org.havendesk.fields.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.havendesk.fields.FieldTerms;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class NumeralsTest {

  private final FieldTerms number =
      new FieldTerms(Map.of("en", "Weight"), Map.of(), FieldKind.NUMBER, false, List.of(), false);

  @Test
  void a_number_is_read_as_it_is_written() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Numerals numerals = Numerals.of(language);
      assertThat(numerals.read(numerals.written("-12.5"))).isEqualTo("-12.5");
    }
    assertThat(Numerals.of(Locale.GERMAN).written("12.5")).isEqualTo("12,5");
    assertThat(Numerals.of(Locale.ENGLISH).written("12.5")).isEqualTo("12.5");
  }

  @Test
  void nothing_between_thousands_makes_a_thousand_one() {
    assertThatThrownBy(() -> Numerals.of(Locale.GERMAN).read("1.200"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> number.take(Numerals.of(Locale.GERMAN).read("1,200,000")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> number.take(Numerals.of(Locale.ENGLISH).read("1,200")))
        .isInstanceOf(InvalidInput.class);
  }
}
