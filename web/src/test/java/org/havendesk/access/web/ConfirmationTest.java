package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmationTest {

  @Test
  void what_the_address_says_already_is_not_sent_twice() {
    assertThat(Confirmation.namesInQuery("/rights/request?id=12&to%20whom=x"))
        .containsExactlyInAnyOrder("id", "to whom");
  }

  @Test
  void an_address_without_a_query_names_nothing() {
    assertThat(Confirmation.namesInQuery("/staff")).isEmpty();
  }
}
