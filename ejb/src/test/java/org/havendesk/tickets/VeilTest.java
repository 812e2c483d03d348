package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havendesk.people.Identifiers;
import org.junit.jupiter.api.Test;

class VeilTest {

  private final Veil veil =
      Veil.over(
          new Identifiers(
              Optional.of("Anna Muster"),
              Optional.of("anna@mail.example"),
              Optional.of("+49 30 901820"),
              Optional.of("DE")),
          List.of(),
          Optional.of("de"));

  @Test
  void what_tells_people_apart_is_masked_and_the_matter_stays_readable() {
    String masked =
        veil.text(
            "Hallo, hier Anna Muster (anna@mail.example, 030 901820). Bestellung 4711 vom"
                + " 12.11.2026 fehlt, bitte 59,90 € auf DE89 3704 0044 0532 0130 00 zurück."
                + " Meine Karte: 4111 1111 1111 1111.");
    assertThat(masked)
        .contains(
            "A••• M•••", "a•••@m•••.example", "•••20", "Bestellung 4711", "59,90 €", "12.11.2026")
        .doesNotContain("Muster", "anna", "901820", "3704", "4111 1111");
  }

  @Test
  void what_is_personal_as_a_whole_shows_its_form_or_nothing() {
    assertThat(veil.whole("anna@mail.example")).isEqualTo("a•••@m•••.example");
    assertThat(veil.whole("Anna Muster")).isEqualTo("A••• M•••");
    assertThat(veil.whole("DE89 3704 0044 0532 0130 00")).isEqualTo("•••00");
    assertThat(veil.whole("allergic to nuts")).isEqualTo("•••");
    assertThat(veil.whole("ask Anna Muster about the nuts")).isEqualTo("•••");
  }

  @Test
  void formatted_text_keeps_its_form() {
    assertThat(
            veil.html(
                "<p>Von <b>Anna</b> <a href=\"mailto:anna@mail.example\" title=\"x\">schreiben</a>,"
                    + " <a href=\"https://shop.example/o/4711\">Bestellung</a></p>"))
        .isEqualTo(
            "<p>Von <b>A•••</b> <a title=\"x\">schreiben</a>,"
                + " <a href=\"https://shop.example/o/4711\">Bestellung</a></p>");
  }

  @Test
  void what_is_emphasised_is_masked_all_the_same() {
    for (String sign : List.of("_", "__", "*", "**", "`")) {
      for (String words :
          List.of(
              "Anna Muster",
              "anna@mail.example",
              "030 901820",
              "+49 30 901820",
              "DE89 3704 0044 0532 0130 00",
              "4111 1111 1111 1111")) {
        assertThat(veil.text("Siehe " + sign + words + sign + "."))
            .as(sign + words)
            .doesNotContain("Muster", "anna", "901820", "3704", "4111 1111");
      }
    }
    assertThat(veil.text("first_last_@mail.example")).doesNotContain("last", "first");
  }

  @Test
  void what_looks_like_markup_in_a_text_stays_text() {
    assertThat(veil.html("<p>1 &lt; 2 &amp; anna@mail.example</p>"))
        .isEqualTo("<p>1 &lt; 2 &amp; a•••@m•••.example</p>");
  }

  @Property(tries = 200)
  void no_telephone_number_survives(
      @ForAll @IntRange(min = 20_000_000, max = 89_999_999) int rest) {
    String number = "+49 30 " + rest;
    assertThat(veil.text("Rufen Sie " + number + " an."))
        .doesNotContain(Integer.toString(rest).substring(0, 5));
  }
}
