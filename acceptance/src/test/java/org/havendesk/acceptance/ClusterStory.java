package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Two servers are one desk: what one knows the other knows, and one may die. */
class ClusterStory {

  private static final Duration UNTIL_REVIVED = Duration.ofMinutes(3);

  private Havendesk havendesk;

  @BeforeEach
  void startTwoServers() {
    havendesk = Havendesk.up("a cluster", "--jurisdiction", "eu", "--instances", "2");
  }

  @AfterEach
  void stop() {
    Chromium.closeAll(null);
    havendesk.close();
  }

  @Test
  void an_agent_works_on_when_the_server_dies_under_her_hands() {
    Office eu = havendesk.office("eu");
    var otto = new Customer("Otto Oberlicht", "otto@window.example", eu);
    assertThat(havendesk.call("status").output()).contains("data grid of 2: eu-1, eu-2");

    // A yes that is given at one server is proven at the other; taken back there, the gate is
    // closed at both with the next question.
    Partner first = Partner.with(havendesk, "eu", "consents:read consents:write");
    Partner second = first.at(eu.url(1));
    String notice = "/notices/partners?language=en";
    Patience.untilTrue(
        "the sample notices are published", Patience.LONG, () -> first.get(notice).status() == 200);
    String text = first.get(notice).json().get("id").textValue();
    JsonNode given =
        first
            .post(
                "/consents",
                """
                {"person": {"email": "otto@window.example", "country": "DE"},
                 "purpose": "partners", "notice": "%s"}
                """
                    .formatted(text))
            .json();
    String consent = "/consents/" + given.get("id").textValue();
    String may = "/consents/decision?purpose=partners&person=" + given.get("person").textValue();
    assertThat(reason(first, may)).isEqualTo("consent");
    assertThat(reason(second, may)).isEqualTo("consent");
    assertThat(second.get(consent + "/receipt").json().at("/event/0/status").textValue())
        .isEqualTo("dpv:ConsentGiven");
    assertThat(second.post(consent + "/withdrawal", "").status()).isEqualTo(200);
    assertThat(reason(first, may)).isEqualTo("withdrawn");
    assertThat(reason(second, may)).isEqualTo("withdrawn");

    // Whoever tries tokens gains nothing by trying them at two servers.
    isSlowedDownByBoth(eu);
    assertThat(first.get(notice).status()).as("a token that holds").isEqualTo(200);

    // Each mail is taken in by one of the two, and both show it to whoever signed in at either.
    otto.writes("Dachfenster", "Es klemmt.");
    var atFirst = Agent.signsIn(eu, "agent");
    atFirst.sees("Dachfenster", Patience.SHORT);
    var watcher = Agent.signsIn(eu, "senior-agent");
    watcher.opens("Dachfenster");
    var agent = atFirst.at(eu.url(1));
    agent.opens("Dachfenster");
    agent.window().type(By.id("answer:text"), "Bitte");
    Patience.untilTrue(
        "who looks at the first server knows at once that somebody writes at the second",
        Patience.SHORT,
        () -> watcher.window().text(By.id("writers")).endsWith("is writing an answer"));
    agent.replies("Bitte ölen.");
    Patience.untilTrue(
        "who looks at the first server sees the answer",
        Patience.SHORT,
        () -> watcher.messages().contains("Bitte ölen."));
    Letter answer = otto.awaits("the answer", letter -> letter.text().contains("Bitte ölen."));

    // The first server dies. She is still signed in at the second, and nothing is lost.
    long killed = eu.instance();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    otto.answers(answer, "Das hat geholfen.");
    Patience.untilTrue(
        "his thanks are in the ticket",
        Patience.LONG,
        () ->
            agent
                .looksAgain()
                .messages()
                .equals(List.of("Es klemmt.", "Bitte ölen.", "Das hat geholfen.")));

    // The supervisor starts it again, and it finds its place in the grid.
    Patience.untilTrue(
        "both are there again",
        UNTIL_REVIVED,
        () -> havendesk.call("status").output().contains("data grid of 2: eu-1, eu-2"));
    assertThat(eu.instance()).isNotEqualTo(killed);
    String his = "select count(*) from message where ticket_id = (select max(id) from ticket)";
    assertThat(eu.count(his)).isEqualTo(3);

    // What the one that died was folding, the other one folded, or it again: the log holds.
    var auditor = Agent.signsIn(eu.url(1), "auditor", eu.password("auditor")).window();
    auditor.open(eu.url(1) + "/evidence/log");
    auditor.click(By.id("audit:verify"));
    assertThat(auditor.text(By.cssSelector("#audit .notice.ok"))).contains("holds");
  }

  private void isSlowedDownByBoth(Office eu) {
    // Counted by the minute: not across its end.
    Patience.untilTrue(
        "a minute begins", Patience.LONG, () -> LocalTime.now(ZoneOffset.UTC).getSecond() < 40);
    List<Partner> strangers =
        List.of(
            Partner.of(havendesk, "eu", "invented"),
            Partner.of(havendesk, "eu", "invented").at(eu.url(1)));
    for (int each = 0; each < 60; each++) {
      assertThat(strangers.get(each % 2).get("/tickets").status())
          .as("call " + each)
          .isEqualTo(401);
    }
    for (Partner stranger : strangers) {
      Partner.Answer answer = stranger.get("/tickets");
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.problem()).isEqualTo("too-many-requests");
      assertThat(answer.retryAfter()).hasValueSatisfying(s -> assertThat(s).isBetween(1L, 61L));
    }
  }

  private static String reason(Partner partner, String decision) {
    return partner.get(decision).json().get("reason").textValue();
  }
}
