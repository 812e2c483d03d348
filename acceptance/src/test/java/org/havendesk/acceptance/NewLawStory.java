package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

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
    Path law = rules.resolve("regulations").resolve("nz-act.yaml");
    write(law, LAW);
    write(rules.resolve("jurisdictions").resolve("nz.yaml"), JURISDICTION);

    try (Havendesk havendesk =
        Havendesk.up(
            "a new law",
            "--config",
            rules.toString(),
            "--empty",
            "--set",
            "sign-in.second-factor-for=none")) {
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

      // Its file breaks: what was accepted stays in force, and the place of the fault is named.
      write(law, LAW.replace("amount: 20", "amount: twenty"));
      Command warned = havendesk.restart();
      assertThat(warned.output()).contains("nz-act.yaml, line 12", "stays in force");
      Chromium officer = Agent.signsIn(nz, "compliance").window();
      officer.open(nz.url() + "/rights/laws");
      assertThat(officer.text()).contains("nz-act.yaml, line 12, rule clocks.respond.amount");
      String request = "/rights-requests/" + filed.json().get("id").textValue();
      assertThat(dueOf(shop, request)).isEqualTo("2026-02-13T23:59:59+13:00");

      // It changes: open requests are counted anew, and the officer reads what moved.
      write(law, LAW.replace("amount: 20", "amount: 25"));
      havendesk.restart();
      Chromium again = Agent.signsIn(nz, "compliance").window();
      Patience.untilTrue(
          "the list says what moved",
          Patience.LONG,
          () -> again.open(nz.url() + "/rights/laws").shows(By.id("moved")));
      assertThat(again.text(By.id("moved"))).contains("respond", "Feb 13", "Feb 20");
      assertThat(again.text()).doesNotContain("stays in force");
      assertThat(dueOf(shop, request)).isEqualTo("2026-02-20T23:59:59+13:00");
    } finally {
      Chromium.closeAll(null);
    }
  }

  private static String dueOf(Partner shop, String request) {
    return shop.get(request).json().at("/clocks/0/due").textValue();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
