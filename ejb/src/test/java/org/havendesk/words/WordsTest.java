package org.havendesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "en, The parcels were delivered to the neighbour's house, parcel",
    "de, Die Rechnungen wurden an die falsche Anschrift geschickt, Rechnung",
    "fr, Les colis sont arrivés et l'emballage était cassé, emballages",
    "es, Las facturas que me enviaron están equivocadas, factura",
    "it, Gli ordini che ho fatto non sono arrivati, ordine",
    "nl, De pakketten zijn niet bij mij aangekomen, pakket",
    "pt, As encomendas não foram entregues na minha casa, encomenda"
  })
  void a_word_is_found_in_another_form_of_it(String language, String text, String typed) {
    assertThat(finds(typed, text, Optional.of(language))).isTrue();
    // The common words tell the language, too.
    assertThat(finds(typed, text, Optional.empty())).isTrue();
    assertThat(finds("giraffe", text, Optional.of(language))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"en, the", "de, nicht", "fr, nous", "es, pero", "it, della", "nl, niet", "pt, uma"})
  void common_words_are_left_out_in_their_language_only(String language, String word) {
    String text = word + " 4711";
    assertThat(forms(text, Optional.of(language))).containsExactly("4711");
    assertThat(forms(text, Optional.empty())).contains(word, "4711");
    assertThat(Words.typed(word)).singleElement().matches(TypedWord::common);
    assertThat(Words.typed("parcel")).singleElement().matches(typed -> !typed.common());
  }

  @ParameterizedTest
  @CsvSource({
    "MÜLLER, muller",
    "Mueller, Müller",
    "Straße, STRASSE",
    "café, CAFE",
    "naïve, naive",
    "ﬁnally, finally",
    "ＡＢＣ１２３, abc123"
  })
  void case_marks_and_width_make_no_difference(String typed, String written) {
    assertThat(finds(typed, written, Optional.of("de"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Parcels lost, parcel", "Falsche Rechnungen, Rechnung", "Colis perdus, perdu"})
  void where_nothing_tells_the_language_every_form_of_a_word_finds_it(String text, String typed) {
    assertThat(finds(typed, text, Optional.empty())).isTrue();
  }

  @Test
  void a_language_without_blanks_is_found_by_pairs_of_signs() {
    assertThat(forms("快递丢失了", Optional.of("zh"))).containsExactly("快递", "递丢", "丢失", "失了");
    assertThat(finds("丢失", "我的快递丢失了", Optional.empty())).isTrue();
    assertThat(finds("配達", "荷物が配達されません", Optional.of("ja"))).isTrue();
  }

  @Test
  void where_a_word_stands_is_told_in_the_text_as_it_is() {
    String text = "Où est l'emballage ?";
    assertThat(Words.of(text, Optional.of("fr")))
        .extracting(word -> text.substring(word.start(), word.end()))
        .contains("l'emballage");
  }

  @Test
  void one_letter_and_what_is_endless_is_no_word() {
    assertThat(forms("a 5 ab " + "x".repeat(65), Optional.empty())).containsExactly("ab");
    assertThat(Words.typed("?! -")).isEmpty();
  }

  private static boolean finds(String typed, String text, Optional<String> language) {
    List<String> there = forms(text, language);
    return Words.typed(typed).stream()
        .allMatch(word -> word.forms().stream().anyMatch(there::contains));
  }

  private static List<String> forms(String text, Optional<String> language) {
    return Words.of(text, language).stream().flatMap(word -> word.forms().stream()).toList();
  }
}
