package org.havendesk.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.havendesk.evidence.Recorded;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class BodyTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void a_call_says_what_happened_to_which_ticket() {
    assertThat(
            said("ticket.changed", Map.of("ticket", "17", "status", "solved", "priority", "low")))
        .isEqualTo(
            "{\"type\":\"ticket.changed\",\"timestamp\":\"2026-11-28T12:00:00Z\",\"data\":"
                + "{\"jurisdiction\":\"here\",\"act\":\"changed\",\"ticket\":17,"
                + "\"status\":\"solved\",\"priority\":\"low\"}}");
  }

  @Test
  void nothing_goes_out_that_is_not_meant_to() {
    String said =
        said(
            "person.erased",
            Map.of("person", "6e1f", "request", "9a", "regulation", "some", "key", "destroyed"));
    assertThat(said)
        .contains("\"type\":\"request.decided\"", "\"act\":\"erased\"", "\"request\":\"9a\"")
        .doesNotContain("6e1f", "destroyed");
  }

  @Test
  void a_choice_is_referred_to_by_its_entry() {
    assertThat(said("consent.withdrawn", Map.of("entry", "4b", "purpose", "news", "source", "api")))
        .contains("\"act\":\"withdrawn\",\"consent\":\"4b\",\"purpose\":\"news\"}");
  }

  @Test
  void an_act_that_is_no_event_is_told_to_nobody() {
    assertThat(WebhookEvent.ofAct("message.noted")).isEmpty();
    assertThat(WebhookEvent.ofAct("personal-data.revealed")).isEmpty();
  }

  @Test
  void an_endpoint_hears_of_what_can_be_chosen_and_of_something() {
    assertThat(WebhookEvent.choices()).hasSize(7).doesNotContain(WebhookEvent.WEBHOOK_TEST);
    for (Set<WebhookEvent> wrong :
        Set.of(Set.<WebhookEvent>of(), Set.of(WebhookEvent.WEBHOOK_TEST))) {
      assertThatThrownBy(() -> new NewEndpoint("Shop", "https://shop.example", wrong))
          .isInstanceOfSatisfying(
              InvalidInput.class, e -> assertThat(e.field()).isEqualTo("events"));
    }
  }

  private static String said(String act, Map<String, String> facts) {
    WebhookEvent event = WebhookEvent.ofAct(act).orElseThrow();
    var recorded = new Recorded(act, facts, NOON);
    return Body.json(event, NOON, Body.references(event, recorded, "here"));
  }
}
