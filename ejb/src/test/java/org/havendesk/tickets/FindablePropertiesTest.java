package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.havendesk.people.Identifiers;

/** Whatever was indexed is found by typing it, and a snippet shows it. */
class FindablePropertiesTest {

  private static final List<String> WORDS =
      List.of(
          "parcels",
          "Rechnungen",
          "überwiesen",
          "Lieferung",
          "colis",
          "remboursée",
          "facturas",
          "devolución",
          "spedizione",
          "ordini",
          "pakketten",
          "bestelling",
          "encomendas",
          "broken",
          "delivered",
          "4711",
          "INV-2026-77",
          "快递丢失",
          "荷物",
          "l'emballage",
          "E-Mail");

  @Property(tries = 200)
  void a_word_of_a_text_finds_it(
      @ForAll("texts") List<String> text, @ForAll("languages") Optional<String> language) {
    String whole = String.join(" zzz ", text);
    Findable there = Findable.of(nobody(), whole, language);
    for (String word : text) {
      Typed typed = Typed.of(word);
      assertThat(typed.all())
          .as("%s in %s", word, language)
          .allMatch(
              term ->
                  term.indexed().stream()
                          .allMatch(f -> f.stream().anyMatch(there.weights()::containsKey))
                      && term.in(there).isPresent());
      Highlight few = Highlight.of(there, typed.all()).snippet();
      assertThat(few.marks()).as("%s in %s", word, language).isNotEmpty();
      assertThat(few.marks())
          .allMatch(mark -> 0 <= mark.start() && mark.start() < mark.end())
          .allMatch(mark -> mark.end() <= few.text().length());
    }
  }

  @Property(tries = 20)
  void of_a_long_text_not_more_is_indexed_than_is_bearable(
      @ForAll @IntRange(min = 1, max = 8000) int words) {
    String text =
        IntStream.range(0, words).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
    Findable there = Findable.of(nobody(), text, Optional.of("en"));
    assertThat(there.weights()).hasSize(Math.min(400, words));
    assertThat(there.text().length()).isLessThanOrEqualTo(20_000);
    assertThat(there.weights().values()).allMatch(weight -> weight <= 4);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(40);
  }

  @Provide
  Arbitrary<Optional<String>> languages() {
    return Arbitraries.of("en", "de", "fr", "es", "it", "nl", "pt", "zh", "xx").optional();
  }

  private static Veil nobody() {
    return Veil.over(
        new Identifiers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        Optional.empty());
  }
}
