package org.havendesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class ContactTest {

  @Test
  void a_language_tag_is_no_longer_than_the_database_keeps_it() {
    String endless = "de" + "-abcdefgh".repeat(5);

    assertThatThrownBy(
            () ->
                new Contact(
                    Optional.of("ina@example.org"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(endless)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.field()).isEqualTo("customer.language"));
  }
}
