package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSitesTest {

  private static final List<String> OURS =
      List.of("https://desk.example", "https://desk.example:1");

  @ParameterizedTest
  @CsvSource({
    "same-origin,,                           true",
    "none,,                                  true",
    "same-site,,                             false",
    "cross-site,,                            false",
    "cross-site,  https://desk.example,      false",
    "invented,,                              false",
    ",            https://desk.example,      true",
    ",            https://desk.example:1,    true",
    ",            https://desk.example:2,    false",
    ",            http://desk.example,       false",
    ",            https://evil.example,      false",
    ",            null,                      false",
    ",,                                      true"
  })
  void only_our_own_pages_have_a_browser_change_something(
      String site, String origin, boolean lets) {
    assertThat(OtherSites.isOurs(site, origin, OURS)).isEqualTo(lets);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/tickets",
        "/v1/agent/HELPER",
        "/witness/add-checkpoint",
        "/privacy/banner"
      })
  void these_go_by_something_better_than_a_cookie(String path) {
    assertThat(OtherSites.isOpen(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/sign-in",
        "/sign-in.xhtml",
        "/confirm",
        "/reveal",
        "/tickets",
        "/privacy",
        "/privacy/request",
        "/privacy/choices",
        "/privacy/bannered",
        "/apis",
        "/v10",
        "/new"
      })
  void whatever_nobody_named_is_for_our_own_pages(String path) {
    assertThat(OtherSites.isOpen(path)).isFalse();
  }

  @Test
  void what_is_open_to_other_sites_is_for_partners_or_everyone() {
    assertThat(OtherSites.OPEN.keySet())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(Door.of(path)).isNotEqualTo(Door.STAFF));
  }

  @Test
  void a_network_of_somebody_is_one() {
    assertThat(GuessBrake.network("2001:db8:1:2:3::4"))
        .isEqualTo(GuessBrake.network("2001:db8:1:2::ffff"))
        .isNotEqualTo(GuessBrake.network("2001:db8:1:3::4"));
    assertThat(GuessBrake.network("192.0.2.7"))
        .isEqualTo("192.0.2.7")
        .isNotEqualTo(GuessBrake.network("192.0.2.8"));
  }
}
