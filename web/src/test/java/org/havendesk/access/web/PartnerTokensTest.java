package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartnerTokensTest {

  @Test
  void a_partner_has_a_name_that_fits_wherever_it_is_kept() {
    assertThat(PartnerTokens.isClient("web-shop")).isTrue();
    assertThat(PartnerTokens.isClient("x".repeat(64))).isTrue();
    assertThat(PartnerTokens.isClient("x".repeat(65))).isFalse();
    assertThat(PartnerTokens.isClient("")).isFalse();
    assertThat(PartnerTokens.isClient("two\nlines")).isFalse();
  }
}
