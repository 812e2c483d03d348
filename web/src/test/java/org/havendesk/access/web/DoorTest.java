package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v1/tickets", "/api/v1/privacy", "/api/../sign-in"})
  void the_api_has_a_door_of_its_own(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.PARTNERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/privacy",
        "/privacy/export",
        "/privacy.xhtml",
        "/sign-in",
        "/sign-in.xhtml",
        "/sign-in/provider",
        "/sign-in/back",
        "/sign-in/back-channel",
        "/sign-in/challenge",
        "/.well-known/gpc.json",
        "/openapi",
        "/v1/agent/HELPER",
        "/consent.js",
        "/jakarta.faces.resource/base.css.xhtml"
      })
  void the_public_needs_no_door(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.EVERYONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/tickets",
        "/tickets.xhtml",
        "/apis",
        "/consent/notices",
        "/v10",
        "/privacy-queue",
        "/sign-in-log",
        "/staff",
        "/metrics",
        "/reveal",
        "/live",
        "/draft",
        "/replies/offered",
        "/anything/new"
      })
  void whatever_nobody_named_is_for_staff(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.STAFF);
  }
}
