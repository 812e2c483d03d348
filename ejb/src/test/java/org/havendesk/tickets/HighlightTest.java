package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.havendesk.people.Identifiers;
import org.junit.jupiter.api.Test;

class HighlightTest {

  private static final Veil VEIL =
      Veil.over(
          new Identifiers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
          List.of(),
          Optional.empty());

  @Test
  void every_form_of_what_was_looked_for_is_marked() {
    assertThat(marked("parcel", "The parcel is lost. Both parcels are!"))
        .containsExactly("parcel", "parcels");
    assertThat(marked("\"lost parcel\"", "A lost parcel is lost."))
        .containsExactly("lost", "parcel");
  }

  @Test
  void what_is_masked_is_marked_as_it_is_shown() {
    assertThat(marked("anna@example.org", "Write to anna@example.org, please"))
        .containsExactly("a•••@e•••.org");
  }

  @Test
  void a_snippet_is_short_and_holds_the_place_where_most_was_found() {
    String far = "Lorem ipsum dolor sit amet. ".repeat(40);
    Highlight few =
        lit("broken vase", far + "A vase. " + far + "The vase is\nbroken. " + far).snippet();
    assertThat(few.text()).hasSizeLessThan(260).startsWith("…").endsWith("…").contains("is broken");
    assertThat(parts(few)).containsExactly("vase", "broken");
  }

  @Test
  void a_short_text_is_shown_as_a_whole() {
    Highlight few = lit("vase", "The vase").snippet();
    assertThat(few.text()).isEqualTo("The vase");
    assertThat(FoundTicket.parts(few.text(), few.marks()))
        .containsExactly(new FoundTicket.Part("The ", false), new FoundTicket.Part("vase", true));
  }

  @Test
  void of_a_word_without_end_the_hit_is_shown() {
    Highlight few = lit("vase", "x".repeat(300) + ",vase," + "y".repeat(300)).snippet();
    assertThat(parts(few)).containsExactly("vase");
  }

  private static List<String> marked(String typed, String text) {
    return parts(lit(typed, text));
  }

  private static Highlight lit(String typed, String text) {
    return Highlight.of(Findable.of(VEIL, text, Optional.empty()), Typed.of(typed).all());
  }

  private static List<String> parts(Highlight lit) {
    return FoundTicket.parts(lit.text(), lit.marks()).stream()
        .filter(FoundTicket.Part::marked)
        .map(FoundTicket.Part::text)
        .toList();
  }
}
