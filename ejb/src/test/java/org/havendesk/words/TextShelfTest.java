package org.havendesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextShelfTest {

  private final TextShelf shelf =
      new TextShelf(
          List.of(
              new TextShelf.Text("return", "en", "How do I return a lamp?", "Pack the lamp well."),
              new TextShelf.Text("late", "en", "My parcel is late", "Look at the tracking page."),
              new TextShelf.Text("rückgabe", "de", "Rückgaben", "Verpacken Sie die Lampen gut."),
              new TextShelf.Text("zh", "zh", "退货", "如何退货")));

  @Test
  void other_forms_of_a_word_find_it() {
    assertThat(shelf.find("returning lamps ", 5)).containsExactly("return");
    assertThat(shelf.find("Rueckgabe ", 5)).containsExactly("rückgabe");
  }

  @Test
  void the_last_word_may_still_be_a_beginning() {
    assertThat(shelf.find("parc", 5)).containsExactly("late");
    assertThat(shelf.find("parc ", 5)).isEmpty();
  }

  @Test
  void a_title_counts_more_than_a_text() {
    var both =
        new TextShelf(
            List.of(
                new TextShelf.Text("text", "en", "Something", "About bulbs and more"),
                new TextShelf.Text("title", "en", "Bulbs", "About something and more")));
    assertThat(both.find("bulb ", 5)).containsExactly("title", "text");
  }

  @Test
  void of_a_whole_question_a_part_is_enough_and_what_fits_best_comes_first() {
    assertThat(
            shelf.find("Hello, my parcel should have come on Monday and the tracking says no", 5))
        .contains("late");
    assertThat(shelf.find("late parcel lamp ", 5)).startsWith("late", "return");
  }

  @Test
  void a_language_without_blanks_is_found() {
    assertThat(shelf.find("退货 ", 5)).containsExactly("zh");
  }

  @Test
  void nothing_finds_nothing() {
    assertThat(shelf.find("", 5)).isEmpty();
    assertThat(shelf.find("the ", 5)).isEmpty();
    assertThat(new TextShelf(List.of()).find("lamp", 5)).isEmpty();
  }
}
