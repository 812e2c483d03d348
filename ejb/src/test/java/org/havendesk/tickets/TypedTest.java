package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.people.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  private static final Identifiers WILMA =
      new Identifiers(
          Optional.of("Wilma Wagenseil"), Optional.empty(), Optional.empty(), Optional.of("DE"));

  @Test
  void all_words_must_be_there_and_none_of_those_left_out() {
    Typed typed = Typed.of("broken vase -refund");
    assertThat(typed.all()).hasSize(2);
    assertThat(typed.none()).hasSize(1);
    assertThat(found("broken vase", "The vase arrived broken.")).isTrue();
    assertThat(found("broken vase", "The vase arrived.")).isFalse();
  }

  @Test
  void words_in_quotation_marks_stand_together() {
    assertThat(found("\"lost in transit\"", "It was lost in transit, they say.")).isTrue();
    assertThat(found("„falsche Rechnung“", "Das ist die falsche Rechnung.")).isTrue();
    assertThat(found("\"transit lost\"", "It was lost in transit, they say.")).isFalse();
    // As an order's number does, and what has no blanks.
    assertThat(found("INV-2026-0001", "About INV-2026-0001, please.")).isTrue();
    assertThat(found("INV-2026-0001", "INV of 0001, in 2026")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "+49 30 901820, Call 030 901820 please",
    "030/90 18 20, Meine Nummer ist +49 30 901820.",
    "DE89 3704 0044 0532 0130 00, Auf DE89370400440532013000 bitte.",
    "4111-1111-1111-1111, My card is 4111 1111 1111 1111.",
    "ANNA@Example.ORG, Ask anna@example.org about it",
    "\"anna@example.org\", Ask anna@example.org about it"
  })
  void what_tells_people_apart_is_found_as_a_whole_in_any_notation(String typed, String text) {
    assertThat(found(typed, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "anna, Ask anna@example.org about it",
    "example, Ask anna@example.org about it",
    "901820, Call +49 30 901820 please",
    "0532, Auf DE89 3704 0044 0532 0130 00 bitte.",
    "Wagenseil, Hier ist Wilma Wagenseil.",
    "\"Frau Wagenseil\", Hier ist Frau Wagenseil.",
    "Lindenweg, 'Ich wohne Lindenweg 12, 10115 Berlin.'",
    "1985, Born on 12 May 1985: date of birth 12.05.1985"
  })
  void nobody_learns_by_guessing_what_they_may_not_see(String typed, String text) {
    assertThat(found(typed, text)).isFalse();
  }

  @Test
  void a_whole_name_is_found_in_quotation_marks() {
    String text = "Hier schreibt Wilma Wagenseil aus Bonn.";
    assertThat(found("\"wilma wagenseil\"", text)).isTrue();
    assertThat(found("\"Wilma\"", text)).isFalse();
    assertThat(found("wilma wagenseil", text)).isFalse();
  }

  @Test
  void what_is_common_in_some_language_narrows_only_alone() {
    assertThat(found("the parcel", "Parcel 4711 is lost")).isTrue();
    assertThat(found("die", "Will it die?")).isTrue();
    assertThat(found("die", "Parcel 4711 is lost")).isFalse();
  }

  @Test
  void a_number_with_its_sign_is_a_tickets() {
    assertThat(Typed.of(" #4711 ").ticket()).contains(4711L);
    assertThat(Typed.of("4711").ticket()).isEmpty();
  }

  @Test
  void an_address_or_telephone_number_alone_may_be_a_persons() {
    assertThat(Typed.of(" anna@example.org").identifier()).contains("anna@example.org");
    assertThat(Typed.of("+49 30 901820").identifier()).contains("+49 30 901820");
    assertThat(Typed.of("\"anna@example.org\"").identifier()).isEmpty();
    assertThat(Typed.of("anna@example.org parcel").identifier()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "a", "\"\""})
  void nothing_to_look_for_is_said(String typed) {
    assertThatThrownBy(() -> Typed.of(typed))
        .isInstanceOfSatisfying(
            UnclearSearch.class, e -> assertThat(e.reason()).isEqualTo(UnclearSearch.Reason.EMPTY));
  }

  @ParameterizedTest
  @CsvSource({"-refund, ONLY_WITHOUT", "vase -\"no refund\", PHRASE_WITHOUT"})
  void what_can_not_be_searched_for_is_said(String typed, UnclearSearch.Reason reason) {
    assertThatThrownBy(() -> Typed.of(typed))
        .isInstanceOfSatisfying(UnclearSearch.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void too_much_is_said_and_never_repeated() {
    for (String much : List.of("secret".repeat(40), "secret ".repeat(13))) {
      assertThatThrownBy(() -> Typed.of(much))
          .isInstanceOf(UnclearSearch.class)
          .hasMessageNotContaining("secret");
    }
    assertThat(Typed.of("secret word").toString()).doesNotContain("secret");
  }

  /** As the search does it: the index first, then a look. */
  static boolean found(String typed, String text) {
    Findable there =
        Findable.of(Veil.over(WILMA, List.of(), Optional.empty()), text, Optional.empty());
    Set<String> index = there.weights().keySet();
    return Typed.of(typed).all().stream()
        .allMatch(
            term ->
                term.indexed().stream().allMatch(forms -> forms.stream().anyMatch(index::contains))
                    && term.in(there).isPresent());
  }
}
