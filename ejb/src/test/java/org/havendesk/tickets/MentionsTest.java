package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.havendesk.people.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is taken out of what others wrote, and nobody else is. */
class MentionsTest {

  private static final String OWN_WORDS =
      "Hello,\nthe blue lamp from March is broken again.\nRegards";

  private final Mentions petra =
      new Mentions(
          List.of(
              new Identifiers(
                  Optional.of("Petra Maria Partner"),
                  Optional.of("Petra.Partner@example.com"),
                  Optional.of("+49 170 1234567"),
                  Optional.of("DE"))),
          List.of(OWN_WORDS));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to petra.partner@EXAMPLE.com, please. | Write to [erased], please.",
        "<petra.partner@example.com> wrote: | <[erased]> wrote:",
        "My sister Petra Partner knows it. | My sister [erased] knows it.",
        "My sister petra maria  partner knows it. | My sister [erased] knows it.",
        "Partner, Petra | [erased]",
        "Call 0170 1234567. | Call [erased].",
        "Call +49 (0)170 / 123 45 67! | Call [erased]!",
        "Call 00491701234567 | Call [erased]",
        "> the blue lamp from  March is broken again. | [erased]",
        ">> The blue lamp from March is broken again. | [erased]",
      })
  void whatever_names_or_quotes_them_goes(String written, String left) {
    assertThat(petra.without(written)).contains(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petra is a name of many.",
        "Our partner Petra Meier called.",
        "anotherpetra.partner@example.com is somebody else",
        "petra.partner@example.community is somebody else",
        "Order 9170123456712 of today",
        "Regards",
        "the blue lamp from April is broken again.",
      })
  void what_is_somebody_elses_stays(String written) {
    assertThat(petra.without(written)).isEmpty();
  }

  @Test
  void links_and_quotations_in_html_go_and_the_markup_stays() {
    String html =
        "<p>See <a href=\"mailto:petra.partner@example.com\">her mail</a>:</p>"
            + "<blockquote>the blue lamp from March is broken again.</blockquote>";

    assertThat(petra.withoutInHtml(html).orElseThrow())
        .contains("<blockquote>", "[erased]", "her mail")
        .doesNotContain("petra", "blue lamp");
    assertThat(petra.withoutInHtml("<p>Nothing of hers</p>")).isEmpty();
  }

  @Test
  void a_person_of_whom_only_a_first_name_is_known_is_not_looked_for_by_it() {
    var somebody =
        new Mentions(
            List.of(
                new Identifiers(
                    Optional.of("Petra"), Optional.empty(), Optional.empty(), Optional.empty())),
            List.of());

    assertThat(somebody.without("Petra Partner")).isEmpty();
  }
}
