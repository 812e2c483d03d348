package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another company's system opens tickets and files requests for its customers. */
@ExtendWith(Deployment.class)
class PartnerStory {

  private static final String ALL = "tickets:read tickets:write rights:read rights:write";

  private static final String TICKET =
      """
      {"channel": "web", "subject": "Where is my parcel?", "body": "It should be here by now.",
       "customer": {"email": "petra.partner@example.com", "name": "Petra Partner",
                    "country": "DE", "language": "de"}}
      """;

  @Test
  void a_ticket_is_opened_once_however_often_the_partner_asks(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "eu", ALL);
    String key = UUID.randomUUID().toString();

    Partner.Answer first = shop.postOnce(key, "/tickets", TICKET);
    Partner.Answer again = shop.postOnce(key, "/tickets", TICKET);
    Partner.Answer other = shop.postOnce(key, "/tickets", TICKET.replace("parcel", "letter"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void only_who_saw_the_newest_version_changes_a_ticket(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "eu", ALL);
    Partner.Answer opened = shop.post("/tickets", TICKET);
    String ticket = "/tickets/" + opened.json().get("id");
    String seen = opened.etag().orElseThrow();

    Partner.Answer changed = shop.patch(ticket, seen, "{\"priority\": \"high\"}");
    Partner.Answer late = shop.patch(ticket, seen, "{\"status\": \"closed\"}");
    Partner.Answer blind = shop.patchBlindly(ticket, "{\"status\": \"closed\"}");

    assertThat(changed.json().get("priority").textValue()).isEqualTo("high");
    assertThat(late.status()).isEqualTo(412);
    assertThat(blind.status()).isEqualTo(428);
    assertThat(shop.get(ticket).etag()).isEqualTo(changed.etag());
  }

  @Test
  void personal_fields_are_masked_unless_the_scope_says_otherwise(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "eu", ALL);
    Partner confidant = Partner.with(havendesk, "eu", "tickets:read personal-data:read");
    Office office = havendesk.office("eu");
    String reveals = "select count(*) from evidence_entry where kind = 'personal-data.revealed'";
    long before = office.count(reveals);
    String ticket = "/tickets/" + shop.post("/tickets", TICKET).json().get("id");

    assertThat(shop.get(ticket).text()).doesNotContain("Petra", "petra.partner");
    assertThat(office.count(reveals)).isEqualTo(before);
    assertThat(confidant.get(ticket).json().at("/customer/email").textValue())
        .isEqualTo("petra.partner@example.com");
    assertThat(office.count(reveals)).isEqualTo(before + 1);
  }

  @Test
  void whom_another_jurisdiction_serves_is_sent_there_and_not_stored(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "eu", ALL);
    Office office = havendesk.office("eu");
    long people = office.count("select count(*) from person");

    Partner.Answer answer =
        shop.post(
            "/tickets",
            """
            {"subject": "Hi", "body": "Hello",
             "customer": {"email": "cal@example.com", "country": "US", "region": "CA"}}
            """);

    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.problem()).isEqualTo("wrong-jurisdiction");
    assertThat(answer.json().get("baseUrl").textValue()).isEqualTo(havendesk.office("us-ca").url());
    assertThat(office.count("select count(*) from person")).isEqualTo(people);
  }

  @Test
  void each_regulation_counts_its_own_clocks_and_tells_how(Havendesk havendesk) {
    Partner.Answer european =
        Partner.with(havendesk, "eu", ALL)
            .post(
                "/rights-requests",
                """
                {"type": "access", "person": {"email": "petra.partner@example.com"},
                 "residence": {"country": "DE"}, "receivedAt": "2026-01-31T10:00:00+01:00"}
                """);
    Partner.Answer californian =
        Partner.with(havendesk, "us-ca", ALL)
            .post(
                "/rights-requests",
                """
                {"type": "access", "person": {"email": "cal@example.com"},
                 "residence": {"country": "US", "region": "CA"},
                 "receivedAt": "2026-01-31T10:00:00-08:00"}
                """);

    assertThat(due(european, "respond")).isEqualTo("2026-03-02T23:59:59+01:00");
    assertThat(due(californian, "confirm")).startsWith("2026-02-13");
    assertThat(due(californian, "respond")).startsWith("2026-03-16");
    assertThat(european.json().at("/clocks/0/citation").textValue()).isNotBlank();
    assertThat(european.json().at("/clocks/0/steps")).hasSizeGreaterThan(2);
  }

  @Test
  void who_may_write_tickets_needs_no_right_to_read_them(Havendesk havendesk) {
    Partner form = Partner.with(havendesk, "eu", "tickets:write");

    Partner.Answer opened = form.post("/tickets", TICKET);
    String ticket = "/tickets/" + opened.json().get("id");
    Partner.Answer said =
        form.post(ticket + "/messages", "{\"kind\": \"reply\", \"body\": \"It is on its way.\"}");

    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(said.status()).as(said.text()).isEqualTo(201);
    assertThat(form.get(ticket).status()).isEqualTo(403);
  }

  @Test
  void the_published_document_is_the_one_that_is_held_to_the_code(Havendesk havendesk) {
    Partner.Answer document = Partner.of(havendesk, "eu", "none").document();

    assertThat(document.status()).isEqualTo(200);
    assertThat(document.json().at("/components/schemas/RightsRequest/properties/status/enum"))
        .extracting(JsonNode::textValue)
        .contains("awaiting-confirmation", "in-progress", "withdrawn");
  }

  @Test
  void a_wrong_or_small_token_opens_nothing(Havendesk havendesk) {
    Partner stranger = Partner.of(havendesk, "eu", "not.a.token");
    Partner reader = Partner.with(havendesk, "eu", "tickets:read");
    Partner neighbour =
        Partner.of(
            havendesk,
            "eu",
            havendesk
                .call("token", "--jurisdiction", "us-ca", "--client", "web-shop", "--scope", ALL)
                .succeeded()
                .output()
                .strip());

    assertThat(stranger.get("/tickets").status()).isEqualTo(401);
    assertThat(neighbour.get("/tickets").status()).isEqualTo(401);
    assertThat(reader.get("/tickets").status()).isEqualTo(200);
    assertThat(reader.post("/tickets", TICKET).status()).isEqualTo(403);
    assertThat(reader.post("/tickets", TICKET).problem()).isEqualTo("insufficient-scope");
  }

  @Test
  void a_mistake_is_named_by_its_field_and_nothing_personal_is_repeated(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "eu", ALL);

    Partner.Answer noSubject = shop.post("/tickets", TICKET.replace("Where is my parcel?", " "));
    Partner.Answer noAddress =
        shop.post("/tickets", TICKET.replace("petra.partner@example.com", "petra.partner"));
    Partner.Answer broken = shop.post("/tickets", TICKET.substring(0, 150));

    assertThat(noSubject.json().at("/errors/0/field").textValue()).isEqualTo("subject");
    assertThat(noAddress.status()).isEqualTo(422);
    assertThat(noAddress.json().at("/errors/0/field").textValue()).isEqualTo("customer.email");
    assertThat(noAddress.text()).doesNotContain("petra");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.text()).doesNotContain("petra");
  }

  private static String due(Partner.Answer answer, String clock) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    for (var one : answer.json().get("clocks")) {
      if (one.get("name").textValue().equals(clock)) {
        return one.get("due").textValue();
      }
    }
    throw new AssertionError("No clock " + clock + " in " + answer.text());
  }
}
