package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tickets", "/ticket?id=42"})
  void leads_back_to_a_page_of_this_site(String path) {
    assertThat(ReturnPath.safe(path)).contains(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "tickets",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/tickets\r\nSet-Cookie: a=b",
        "/tickets\t"
      })
  void leads_nowhere_else(String path) {
    assertThat(ReturnPath.safe(path)).isEmpty();
  }
}
