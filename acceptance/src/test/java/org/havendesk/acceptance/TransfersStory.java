package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Data leaves for another country only while the law lets it. */
@ExtendWith(Deployment.class)
class TransfersStory {

  private static final String CUSTOMER =
      """
      {"customer": {"email": "%s@border.example", "name": "Bo Border", "country": "DE"},
       "subject": "Over the border", "body": "Where does this go?"}
      """;

  @Test
  void a_decision_that_falls_stops_a_running_integration_and_clauses_let_it_go_on(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner cloud = Partner.named("cloud-analytics", havendesk, "eu", "tickets:read tickets:write");
    assertThat(cloud.post("/tickets", CUSTOMER.formatted("own")).status()).isEqualTo(201);

    // The system turns out to be another company's, in the United States.
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/recipients");
    registers(officer, "Cloud Analytics Inc.", "cloud-analytics");
    assertThat(cloud.get("/tickets").problem()).isEqualTo("transfer-blocked");
    assertThat(cloud.get("/tickets").text()).contains("(EU) 2023/1795");
    officer.open(eu.url() + "/transfers");
    assertThat(officer.text(By.id("flows")))
        .contains("Held back", "does not cover this recipient", "Note its certification");

    // It is certified: the decision on adequacy covers it, until the decision falls.
    officer.open(eu.url() + "/recipients");
    officer.press(By.cssSelector("[aria-label='Change: Cloud Analytics Inc.']"));
    officer.click(By.id("recipient:certified"));
    officer.press(By.id("recipient:save"));
    assertThat(cloud.get("/tickets").status()).isEqualTo(200);
    officer.open(eu.url() + "/transfers");
    officer.press(By.cssSelector("#decisions [data-country='US']"));
    assertThat(officer.text()).contains("Say why it has fallen");
    officer.type(By.id("adequacy:reason"), "Annulled by the court.");
    officer.press(By.cssSelector("#decisions [data-country='US']"));
    var blocked = cloud.get("/tickets");
    assertThat(blocked.status()).isEqualTo(403);
    assertThat(blocked.text()).contains("has fallen").doesNotContain("border.example");
    long before = eu.count("select count(*) from ticket");
    assertThat(cloud.post("/tickets", CUSTOMER.formatted("late")).status()).isEqualTo(403);
    assertThat(eu.count("select count(*) from ticket")).isEqualTo(before);

    // The map says so as well, to eyes and to screen readers.
    officer.open(eu.url() + "/transfers");
    assertThat(officer.find(By.cssSelector("#map .point.held")).isDisplayed()).isTrue();
    assertThat(wordsOfMap(officer)).contains("United States: Cloud Analytics Inc., Held back.");

    // Clauses are signed and the transfer is assessed: the very next call passes.
    officer.press(By.cssSelector("[aria-label='Assess: Cloud Analytics Inc.']"));
    officer.press(By.id("assess:save"));
    assertThat(officer.text()).contains("Choose what lets it go");
    new Select(officer.find(By.id("assess:instrument"))).selectByValue("module_2");
    day(officer, "assess:signedOn", LocalDate.now(ZoneOffset.UTC).minusDays(3));
    day(officer, "assess:reviewBy", LocalDate.now(ZoneOffset.UTC).plusYears(1));
    officer.type(By.id("assess:findings"), "Keys stay here; the provider sees ciphertext only.");
    officer.press(By.id("assess:save"));
    assertThat(officer.text(By.id("flows")))
        .contains("May go", "standard clauses, assessed ((EU) 2021/914, module 2)");
    assertThat(cloud.get("/tickets").status()).isEqualTo(200);
    assertThat(officer.open(eu.url() + "/transfers").text(By.id("counted")))
        .contains("the decision on adequacy has fallen", "standard clauses, assessed");
    assertThat(wordsOfMap(officer)).contains("United States: Cloud Analytics Inc., May go.");
    assertThat(officer.download(() -> officer.click(By.id("register:spreadsheet"))))
        .hasFileName("transfers.xlsx")
        .isNotEmptyFile();
    assertThat(new AxeBuilder().analyze(officer.driver()).getViolations()).isEmpty();
    officer.press(By.cssSelector("#decisions [data-country='US']"));
    assertThat(officer.text()).contains("It counts again");

    // The record of processing activities says so too, on the screen and as files.
    officer.open(eu.url() + "/records");
    assertThat(officer.text())
        .contains(
            "Answering you",
            "Cloud Analytics Inc. (processor)",
            "Cloud Analytics Inc., United States: permitted, decision on adequacy ((EU) 2023/1795)");
    assertThat(officer.download(() -> officer.click(By.id("files:paper"))))
        .hasFileName("processing-activities.pdf")
        .isNotEmptyFile();
    assertThat(officer.download(() -> officer.click(By.id("files:spreadsheet"))))
        .hasFileName("processing-activities.xlsx")
        .isNotEmptyFile();

    // Everybody may read who gets their data.
    officer.open(eu.url() + "/privacy");
    officer.press(By.linkText("Who else gets data from us"));
    assertThat(officer.text(By.id("recipients")))
        .contains("Cloud Analytics Inc.", "United States", "Finding out what people ask for");
  }

  @Test
  void a_contract_system_records_what_it_found(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/recipients");
    registers(officer, "Archive Ltd", "archive");
    Partner contracts =
        Partner.named("contracts", havendesk, "eu", "transfers:read transfers:write");
    var listed = contracts.get("/recipients").json().get("recipients");
    String id = "";
    for (var each : listed) {
      id = each.get("name").textValue().equals("Archive Ltd") ? each.get("id").textValue() : id;
    }
    String body =
        """
        {"recipient": "%s", "kind": "clauses", "instrument": "%s", "signedOn": "2026-01-15",
         "findings": "Nobody there may ask for the data.", "protects": true, "reviewBy": "%s"}
        """;
    String nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    var unknown =
        contracts.post("/transfers/assessments", body.formatted(id, "module_9", nextYear));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("module_1, module_2", "instrument");
    var over =
        contracts.post("/transfers/assessments", body.formatted(id, "module_2", "2026-01-16"));
    assertThat(over.text()).contains("This day is over.");
    var made = contracts.post("/transfers/assessments", body.formatted(id, "module_2", nextYear));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().at("/transfer/ground").textValue()).isEqualTo("clauses");
    assertThat(Partner.named("reader", havendesk, "eu", "tickets:read").get("/recipients").status())
        .isEqualTo(403);
  }

  private static void registers(Chromium officer, String name, String client) {
    officer.type(By.id("recipient:name"), name);
    officer.type(By.id("recipient:url"), "https://1.1.1.1/rights");
    officer.type(By.id("recipient:contact"), "privacy@recipient.example");
    officer.type(By.id("recipient:purpose"), "Finding out what people ask for");
    officer.press(By.id("recipient:save"));
    assertThat(officer.text()).contains("Choose the country where it is.");
    new Select(officer.find(By.id("recipient:country"))).selectByValue("US");
    officer.type(By.id("recipient:client"), client);
    new Select(officer.find(By.id("recipient:purposes"))).selectByValue("service");
    officer.press(By.id("recipient:save"));
    officer.find(By.id("secret"));
  }

  private static String wordsOfMap(Chromium officer) {
    return officer
        .driver()
        .executeScript("return document.getElementById('map-words').textContent")
        .toString();
  }

  private static void day(Chromium officer, String field, LocalDate day) {
    officer
        .driver()
        .executeScript(
            "document.getElementById(arguments[0]).value = arguments[1]", field, day.toString());
  }
}
