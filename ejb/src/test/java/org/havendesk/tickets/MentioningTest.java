package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentioningTest {

  @Test
  void a_login_behind_a_sign_that_begins_a_word_is_a_mention() {
    assertThat(Mentioning.named("@nora please ask @Fleur.K, or (@senior-agent)."))
        .containsExactly("fleur.k", "nora", "senior-agent");
  }

  @Test
  void an_address_is_none() {
    assertThat(Mentioning.named("write to nora@example.org or a@@b, or @ nobody")).isEmpty();
  }
}
