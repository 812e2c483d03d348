package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void every_word_is_there_in_both_languages() {
    assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(bundle(Locale.GERMAN).keySet());
  }

  @Test
  void no_apostrophe_swallows_what_the_letter_is_about() {
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      var bundle = bundle(locale);
      bundle.keySet().stream()
          .filter(key -> key.endsWith(".text"))
          .filter(key -> !key.startsWith("word."))
          .forEach(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.havendesk.rights.letters", locale);
  }
}
