package org.havendesk.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RedlineTest {

  @Test
  void words_that_went_and_came_are_told_from_those_that_stayed() {
    var pieces =
        Redline.between(
                Map.of("storage", "We keep it for two years.\nThen it goes."),
                Map.of("storage", "We keep it for three years.\nThen it goes."))
            .get("storage");
    assertThat(words(pieces, "out")).isEqualTo("two");
    assertThat(words(pieces, "in")).isEqualTo("three");
    assertThat(words(pieces, "same")).contains("We keep it for ", " years.", "Then it goes.");
  }

  @Test
  void what_stayed_is_left_out_and_what_is_new_or_gone_is_whole() {
    var changes =
        Redline.between(
            Map.of("a", "same", "b", "<b>gone</b>"), Map.of("a", "same", "c", "all new"));
    assertThat(changes).containsOnlyKeys("b", "c");
    assertThat(words(changes.get("b"), "out")).contains("<b>gone</b>");
    assertThat(words(changes.get("c"), "in")).isEqualTo("all new");
  }

  private static String words(List<Redline.Piece> pieces, String change) {
    return pieces.stream()
        .filter(piece -> piece.change().equals(change))
        .map(Redline.Piece::words)
        .collect(Collectors.joining());
  }
}
