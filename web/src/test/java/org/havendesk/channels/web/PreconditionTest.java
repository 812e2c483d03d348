package org.havendesk.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.havendesk.platform.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

  @Test
  void a_tag_that_we_gave_out_is_a_version() {
    assertThat(Precondition.version("\"7\"", "Ticket 1")).isEqualTo(7);
  }

  @Test
  void without_a_tag_nothing_is_changed() {
    assertThatThrownBy(() -> Precondition.version(null, "Ticket 1"))
        .isInstanceOf(PreconditionMissing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"7\"", "7", "\"seven\"", "*", "\"7\", \"8\""})
  void any_other_tag_fits_no_version(String tag) {
    assertThatThrownBy(() -> Precondition.version(tag, "Ticket 1")).isInstanceOf(Stale.class);
  }
}
