package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A page of somebody else's gets nothing done here by a visitor's browser. */
@ExtendWith(Deployment.class)
class CrossSiteStory {

  private static final int FORBIDDEN = 403;

  @Test
  void what_another_sites_page_sends_is_refused(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String session = Headers.session(Agent.signsIn(eu, "agent"));
    for (String path : List.of("/confirm", "/reveal", "/tickets", "/sign-in", "/privacy/request")) {
      for (String site : List.of("cross-site", "same-site")) {
        assertThat(post(eu, path, session, "Sec-Fetch-Site", site))
            .as(path + " from " + site)
            .isEqualTo(FORBIDDEN);
      }
      assertThat(post(eu, path, session, "Origin", "https://evil.example")).isEqualTo(FORBIDDEN);
      assertThat(post(eu, path, session, "Origin", "null")).isEqualTo(FORBIDDEN);
    }
    // The same from our own pages is answered by the page itself.
    for (String path : List.of("/sign-in", "/privacy/request")) {
      assertThat(post(eu, path, session, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
      assertThat(post(eu, path, session, "Origin", eu.url())).isEqualTo(200);
    }
    // To look is no harm, wherever the link was.
    var look = to(eu, "/privacy").header("Sec-Fetch-Site", "cross-site").GET().build();
    assertThat(eu.send(look).statusCode()).isEqualTo(200);
  }

  @Test
  void who_goes_by_something_better_than_a_cookie_is_not_asked_for_a_site(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var nobody = "Bearer invented";
    for (String path : List.of("/api/v1/tickets", "/v1/data-rights-request")) {
      var call =
          to(eu, path)
              .header("Sec-Fetch-Site", "cross-site")
              .header("Authorization", nobody)
              .POST(BodyPublishers.ofString("{}"))
              .build();
      assertThat(eu.send(call).statusCode()).as(path).isBetween(400, 499).isNotEqualTo(FORBIDDEN);
    }
    var banner =
        to(eu, "/privacy/banner")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertThat(eu.send(banner).body()).as("the banner's own list").contains("may not ask here");
  }

  @Test
  void a_browser_is_led_into_nothing(Havendesk havendesk) throws IOException {
    Office eu = havendesk.office("eu");
    byte[] page =
        """
        <!DOCTYPE html><html lang="en"><title>Win a teapot</title>
        <form method="post" action="%s/privacy/request"><input name="ask:email" value="victim@example.com">
        <button>Win</button></form></html>
        """
            .formatted(eu.url())
            .getBytes(StandardCharsets.UTF_8);
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer evil = HttpServer.create(loopback, 0);
    evil.createContext(
        "/",
        call -> {
          try (call) {
            call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
          }
        });
    evil.start();
    try {
      Chromium window = Chromium.window();
      window.open("http://127.0.0.1:" + evil.getAddress().getPort() + "/");
      window.press(By.tagName("button"));
      assertThat(window.address()).isEqualTo(eu.url() + "/privacy/request");
      assertThat(window.shows(By.id("ask:email"))).as("the form").isFalse();
      assertThat(window.text()).contains("This page is not for your role");
      assertThat(window.open(eu.url() + "/privacy/request").shows(By.id("ask:email"))).isTrue();
    } finally {
      evil.stop(0);
    }
  }

  private static int post(Office office, String path, String session, String name, String value) {
    var request =
        to(office, path)
            .header("Cookie", session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(name, value)
            .POST(BodyPublishers.ofString("a=b"))
            .build();
    return office.send(request).statusCode();
  }

  private static HttpRequest.Builder to(Office office, String path) {
    return HttpRequest.newBuilder(URI.create(office.url() + path));
  }
}
