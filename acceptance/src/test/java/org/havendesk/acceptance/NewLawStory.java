package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A country that nobody had thought of gets a cluster and a law of its own, by two files. */
class NewLawStory {

  private static final String LAW =
      """
      id: nz-act
      version: 2026-11-01
      name: {en: Invented Privacy Act of Aotearoa}
      citation: Invented Act 1
      territory:
        who: {en: People in New Zealand}
        places:
          - {country: NZ, timeZone: Pacific/Auckland}
      clocks:
        respond:
          rule: business-days
          amount: 20
          meaning: {en: Our answer}
          citation: Invented Act 44
          confidence: C
      rights:
        access:
          name: {en: See my data}
          meaning: {en: A copy of what is held about you.}
          who: anyone
          verifyIdentity: true
          fulfilment: export
          clocks: [respond]
          citation: Invented Act 22
          confidence: C
      """;

  private static final String JURISDICTION =
      """
      id: nz
      name: {en: New Zealand}
      httpsPort: 8443
      mail: {smtpPort: 8025, imapPort: 8143}
      supportAddress: support@nz.example
      serves: [{country: NZ}]
      regulations: [nz-act]
      timeZone: Pacific/Auckland
      holidays: NZ
      languages: [en]
      controller:
        name: Kiwi Demo Ltd
        address: 1 Example Quay, Wellington
        email: privacy@nz.example
        authority: Privacy Commissioner
        authorityUrl: https://privacy.example/complaints
      """;

  private static final String REQUEST =
      """
      {"type": "%s", "person": {"email": "aroha@bay.example"},
       "residence": {"country": "NZ"}, "receivedAt": "2026-01-15T10:00+13:00"}
      """;

  @Test
  void two_files_make_a_jurisdiction() throws IOException {
    Path rules = Path.of("target", "rules of our own").toAbsolutePath();
    write(rules.resolve("regulations").resolve("nz-act.yaml"), LAW);
    write(rules.resolve("jurisdictions").resolve("nz.yaml"), JURISDICTION);

    try (Havendesk havendesk = Havendesk.up("a new law", "--config", rules.toString(), "--empty")) {
      Office nz = havendesk.office("nz");
      Partner shop = Partner.with(havendesk, "nz", "rights:read rights:write");

      // Twenty business days, of which Waitangi Day is none.
      Partner.Answer filed = shop.post("/rights-requests", REQUEST.formatted("access"));
      JsonNode clock = filed.json().at("/clocks/0");
      assertThat(filed.status()).as(filed.text()).isEqualTo(201);
      assertThat(clock.get("due").textValue()).isEqualTo("2026-02-13T23:59:59+13:00");
      assertThat(clock.get("citation").textValue()).isEqualTo("Invented Act 44");
      assertThat(clock.get("steps").toString()).contains("Waitangi Day");

      // What this law does not give is refused with what it gives.
      Partner.Answer erasure = shop.post("/rights-requests", REQUEST.formatted("erasure"));
      assertThat(erasure.status()).isEqualTo(422);
      assertThat(erasure.json().at("/errors/0/field").textValue()).isEqualTo("type");

      // People read of it where they read of everything.
      assertThat(PrivacyCentre.at(nz.url() + "/privacy").window().text())
          .contains("Invented Privacy Act of Aotearoa", "Kiwi Demo Ltd")
          .doesNotContain("General Data Protection Regulation");
    } finally {
      Chromium.closeAll(null);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
