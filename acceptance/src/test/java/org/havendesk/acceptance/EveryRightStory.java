package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Each right of each law, from the first word to the proof, by a form and by a partner. */
@ExtendWith(Deployment.class)
class EveryRightStory {

  private static final Map<String, List<String>> RIGHTS =
      Map.of(
          "eu",
          List.of(
              "access",
              "portability",
              "rectification",
              "erasure",
              "restriction",
              "objection",
              "automated_decision_objection",
              "consent_withdrawal"),
          "us-ca",
          List.of(
              "access",
              "know_categories",
              "portability",
              "rectification",
              "erasure",
              "opt_out_of_sale",
              "limit_sensitive_use",
              "consent_withdrawal"));

  private static final String SCOPES =
      "tickets:write rights:write rights:read personal-data:read evidence:read";
  private static final String DISCLOSED = "know_categories";
  private static final Set<String> COPIES = Set.of("access", "portability");
  private static final Map<String, String> END =
      Map.of(
          "access", "Copy ready",
          "portability", "Copy ready",
          "erasure", "Deleted, with certificate",
          "opt_out_of_sale", "Recorded; it holds",
          "limit_sensitive_use", "Recorded; it holds",
          "consent_withdrawal", "Recorded; it holds");
  private static final Set<String> BY_HAND =
      Set.of(
          "know_categories",
          "rectification",
          "restriction",
          "objection",
          "automated_decision_objection");

  @ParameterizedTest
  @CsvSource({"eu, DE, '', form", "eu, DE, '', api", "us-ca, US, CA, form", "us-ca, US, CA, api"})
  void every_right_is_used_granted_and_proven(
      String jurisdiction, String country, String region, String way, Havendesk havendesk) {
    Office office = havendesk.office(jurisdiction);
    Partner shop = Partner.with(havendesk, jurisdiction, SCOPES);
    Chromium officer = Agent.signsIn(office, "compliance").window();
    var centre = PrivacyCentre.at(office.url() + "/privacy");
    assertThat(centre.offers()).containsExactlyInAnyOrderElementsOf(RIGHTS.get(jurisdiction));
    Map<String, String> filed = new LinkedHashMap<>();
    Map<String, Customer> customers = new LinkedHashMap<>();
    for (String right : RIGHTS.get(jurisdiction)) {
      String email = right.replace('_', '-') + "." + way + "@rights.example";
      var customer = new Customer("Robin Rights", email, office);
      customers.put(right, customer);
      ticket(shop, customer, country, region);
      if (way.equals("form")) {
        centre.follow(office.url() + "/privacy");
        centre.asksFor(right, email, country, region);
      } else {
        filed.put(right, file(shop, right, customer, country, region));
      }
    }

    List<String> closed = new ArrayList<>();
    customers.forEach(
        (right, customer) -> {
          Letter letter =
              customer.awaits(
                  "a link for " + right,
                  l -> l.text().contains("/privacy/confirm?") || l.text().contains("/status?"));
          if (letter.text().contains("/privacy/confirm?")) {
            centre.confirms(letter.link("/privacy/confirm?"));
            // California wants to be more certain than a mailbox makes it.
            assertThat(centre.asksForProof()).isEqualTo(jurisdiction.equals("us-ca"));
            if (centre.asksForProof()) {
              centre.proves(customer.name(), "415 555 0199", "About " + right);
            }
          } else {
            // Nobody may be asked who they are to opt out or to withdraw.
            assertThat(Set.of("opt_out_of_sale", "limit_sensitive_use", "consent_withdrawal"))
                .contains(right);
            centre.follow(letter.link("/privacy/status?"));
          }
          if (BY_HAND.contains(right)) {
            isGrantedByHand(right, officer, office, centre);
          }
          centre.waitsUntilDone();
          if (right.equals(DISCLOSED)) {
            customer.awaits("what the officer let stand", l -> l.text().contains("Answering you"));
          }
          if (COPIES.contains(right)) {
            assertThat(centre.downloadsCopy().messages()).contains("Hello from " + right + ".");
          }
          assertThat(centre.window().shows(By.id("certificate")))
              .isEqualTo(right.equals("erasure"));
          if (right.equals("erasure")) {
            assertThat(centre.downloadsCertificate()).content(ISO_8859_1).startsWith("%PDF");
          }
          assertThat(centre.window().text(By.id("path")))
              .contains("Received", END.getOrDefault(right, "Answered"));
          closed.add(centre.window().address());
        });
    // By now the log has folded what was proven first.
    for (String address : closed) {
      centre.follow(address);
      centre.downloadsReceipt().verify(office).succeeded();
    }
    filed.forEach((right, id) -> isProvenToWhoFiledIt(shop, office, right, id));
  }

  /** A program gets what the person gets: how it ended, the copy, and the proof. */
  private static void isProvenToWhoFiledIt(Partner shop, Office office, String right, String id) {
    JsonNode request = shop.get("/rights-requests/" + id).json();
    assertThat(request.get("status").textValue()).as(right).isEqualTo("completed");
    assertThat(request.at("/path/0/name").textValue()).isEqualTo("received");
    assertThat(request.get("path").toString()).contains("\"place\":\"here\"");
    assertThat(shop.get("/rights-requests/" + id + "/export").status())
        .as(right)
        .isEqualTo(COPIES.contains(right) ? 200 : 404);
    var receipt = shop.get("/evidence/receipts/" + request.get("receipt").textValue());
    assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
    EvidenceReceipt.of(receipt.text()).verify(office).succeeded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eu    | access                       | DE, 2999-01-01 | receivedAt        | in the future  | GDPR 12(3)",
        "eu    | access                       | XX, 2026-06-01 | residence.country | two letters    | 2016/679",
        "eu    | access                       | BR, 2026-06-01 | residence.country | No law here    | Art. 3",
        "eu    | opt_out_of_sale              | DE, 2026-06-01 | type              | no such right  | 2016/679",
        "us-ca | automated_decision_objection | US, 2026-06-01 | type              | 2027-01-01     | 11 CCR 7221",
        "us-ca | automated_decision_access    | US, 2026-06-01 | type              | 2027-01-01     | 11 CCR 7222"
      })
  void what_no_law_gives_is_refused_with_the_reason_and_the_citation(
      String jurisdiction,
      String right,
      String when,
      String field,
      String reason,
      String citation,
      Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, jurisdiction, "rights:write");
    String region = when.startsWith("US") ? "CA" : "";
    String body =
        """
        {"type": "%s", "person": {"email": "nobody@rights.example"},
         "residence": {"country": "%s"%s}, "receivedAt": "%sT10:00:00Z"}
        """
            .formatted(right, when.substring(0, 2), in(region), when.substring(4));
    var answer = shop.post("/rights-requests", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    JsonNode error = answer.json().at("/errors/0");
    assertThat(error.get("field").textValue()).isEqualTo(field);
    assertThat(error.get("message").textValue()).contains(reason);
    assertThat(error.get("citation").textValue()).contains(citation);
  }

  private static void ticket(Partner shop, Customer customer, String country, String region) {
    String right = customer.email().replaceAll("\\..*", "").replace('-', '_');
    String body =
        """
        {"customer": {"email": "%s", "name": "%s", "phone": "+1 415 555 0199", "country": "%s"%s},
         "subject": "About %s", "body": "Hello from %s."}
        """
            .formatted(customer.email(), customer.name(), country, in(region), right, right);
    assertThat(shop.post("/tickets", body).status()).isEqualTo(201);
  }

  private static String file(
      Partner shop, String right, Customer customer, String country, String region) {
    String body =
        """
        {"type": "%s", "person": {"email": "%s", "language": "en"},
         "residence": {"country": "%s"%s}}
        """
            .formatted(right, customer.email(), country, in(region));
    var answer = shop.post("/rights-requests", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/clocks/0/citation").textValue()).isNotBlank();
    return answer.json().get("id").textValue();
  }

  private static String in(String region) {
    return region.isEmpty() ? "" : ", \"region\": \"" + region + "\"";
  }

  private static void isGrantedByHand(
      String right, Chromium officer, Office office, PrivacyCentre centre) {
    officer.open(office.url() + "/rights/request?id=" + centre.number());
    if (right.equals(DISCLOSED)) {
      assertThat(officer.find(By.id("case:words")).getAttribute("value"))
          .contains("Answering you", "Categories: identifiers", "Goes to: ");
    } else {
      officer.type(By.id("case:words"), "We have done what you asked for.");
    }
    officer.press(By.id("case:complete"));
  }
}
