package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every answer tells browsers what not to do with it, whoever gave it and whatever it is. */
@ExtendWith(Deployment.class)
class HeadersStory {

  /** On everything. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin");

  private static final List<String> FOR_PROGRAMS =
      List.of(
          "/api/v1/tickets",
          "/api/v1/invented",
          "/v1/agent/NOBODY",
          "/v1/invented",
          "/witness/add-checkpoint",
          "/openapi");

  private static final List<String> OTHER =
      List.of(
          "/",
          "/invented",
          "/privacy/invented",
          "/privacy/banner",
          "/.well-known/gpc.json",
          "/health/ready",
          "/metrics",
          "/confirm",
          "/reveal");

  /** Meant for other sites' pages, and for caches. */
  private static final List<String> PUBLISHED =
      List.of("/consent.js", "/jakarta.faces.resource/havendesk.js.xhtml?ln=havendesk");

  /**
   * How often the session was replicated, a number and no secret; Payara leaves its Secure away
   * after the first answer.
   */
  private static final String SESSION_VERSION = "jsessionidversion=";

  private final Set<String> missing = new TreeSet<>();

  @Test
  void every_page_for_colleagues(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String session = Headers.session(Agent.signsIn(eu, "compliance"));
    assertThat(Headers.pages()).hasSizeGreaterThan(25);
    long shown =
        Headers.pages().stream().filter(page -> isPage(get(eu, page, session), page)).count();
    assertThat(missing).isEmpty();
    assertThat(shown).as("pages that were shown").isGreaterThan(20);
  }

  @Test
  void every_page_for_strangers(Havendesk havendesk) {
    for (String id : List.of("eu", "us-ca")) {
      Office office = havendesk.office(id);
      long shown =
          Headers.pages().stream().filter(page -> isPage(get(office, page, ""), page)).count();
      assertThat(missing).isEmpty();
      assertThat(shown).as("pages that were shown").isGreaterThan(8);
    }
  }

  @Test
  void what_programs_read_and_what_is_no_page(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    for (String path : FOR_PROGRAMS) {
      HttpResponse<String> answer = get(eu, path, "");
      common(answer, path, true);
      wants(path, policies(answer).contains("default-src 'none'"), "a policy that loads nothing");
    }
    OTHER.forEach(path -> common(get(eu, path, ""), path, true));
    PUBLISHED.forEach(
        path -> {
          HttpResponse<String> answer = get(eu, path, "");
          assertThat(answer.statusCode()).as(path).isEqualTo(200);
          common(answer, path, false);
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void a_form_that_no_script_sent_is_answered_by_a_page_of_ours(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    HttpResponse<String> asked =
        post(eu, "/privacy/request", "ask=ask&ask:email=a&jakarta.faces.ViewState=stateless");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(isPage(asked, "/privacy/request")).isTrue();
    for (String state : List.of("stateless", "1:1", "%3Cscript%3E", "", ":", "null")) {
      HttpResponse<String> over =
          post(eu, "/sign-in", "signIn=signIn&jakarta.faces.ViewState=" + state);
      assertThat(over.statusCode()).as(state).isEqualTo(400);
      assertThat(over.body()).as(state).contains("Havendesk").doesNotContain("Payara", "at org.");
      isPage(over, "/sign-in");
    }
    assertThat(missing).isEmpty();
  }

  /** Whether it was shown; if so, no script may run in it that is not ours. */
  private boolean isPage(HttpResponse<String> answer, String path) {
    common(answer, path, true);
    boolean page =
        answer.statusCode() == 200
            && answer.headers().firstValue("Content-Type").orElse("").contains("html");
    if (page) {
      String scripts =
          Arrays.stream(policies(answer).split(";"))
              .map(String::strip)
              .filter(directive -> directive.startsWith("script-src "))
              .findFirst()
              .orElse("");
      wants(path, scripts.startsWith("script-src 'self' 'nonce-"), "a nonce for scripts");
      wants(path, !scripts.contains("unsafe-"), "scripts without unsafe-…: " + scripts);
      wants(path, !scripts.contains("http"), "scripts of nobody else: " + scripts);
      wants(path, policies(answer).contains("form-action 'self'"), "forms for us only");
      wants(path, policies(answer).contains("default-src 'none'"), "nothing by default");
    }
    return page;
  }

  private void common(HttpResponse<String> answer, String path, boolean personal) {
    ALWAYS.forEach((name, value) -> wants(path, all(answer, name).equals(List.of(value)), name));
    wants(path, all(answer, "Permissions-Policy").size() == 1, "Permissions-Policy");
    wants(path, policies(answer).contains("frame-ancestors 'none'"), "frame-ancestors");
    wants(path, policies(answer).contains("base-uri 'none'"), "base-uri");
    wants(path, all(answer, "Server").isEmpty(), "no Server");
    wants(path, all(answer, "X-Powered-By").isEmpty(), "no X-Powered-By");
    if (personal) {
      wants(path, all(answer, "Cache-Control").contains("no-store"), "no-store");
    }
    for (String cookie : all(answer, "Set-Cookie")) {
      List<String> parts =
          Arrays.stream(cookie.split(";"))
              .map(part -> part.strip().toLowerCase(Locale.ROOT))
              .toList();
      wants(
          path,
          (parts.contains("secure") || parts.get(0).startsWith(SESSION_VERSION))
              && parts.contains("httponly")
              && parts.contains("path=/"),
          "Secure, HttpOnly: " + parts.get(0).split("=")[0]);
      wants(
          path,
          parts.contains("samesite=lax") || parts.contains("samesite=strict"),
          "SameSite: " + parts.get(0).split("=")[0]);
    }
  }

  private void wants(String path, boolean holds, String what) {
    if (!holds) {
      missing.add(path + ": " + what);
    }
  }

  private static String policies(HttpResponse<String> answer) {
    return String.join("; ", all(answer, "Content-Security-Policy"));
  }

  private static List<String> all(HttpResponse<String> answer, String name) {
    return answer.headers().allValues(name);
  }

  private static HttpResponse<String> post(Office office, String path, String form) {
    return office.send(
        HttpRequest.newBuilder(URI.create(office.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static HttpResponse<String> get(Office office, String path, String session) {
    var request = HttpRequest.newBuilder(URI.create(office.url() + path)).GET();
    if (!session.isEmpty()) {
      request.header("Cookie", session);
    }
    return office.send(request.build());
  }
}
