package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What may harm people is assessed first; while the authority thinks, nothing is processed. */
@ExtendWith(Deployment.class)
class AssessmentStory {

  @Test
  void a_high_risk_is_held_back_until_the_authority_has_answered(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop = Partner.with(havendesk, "eu", "consents:read consents:write");
    String person =
        shop.post(
                "/consents",
                """
                {"person": {"email": "ria@risk.example", "country": "DE"},
                 "purpose": "quality", "act": "given"}
                """)
            .json()
            .get("person")
            .textValue();
    String may = "/consents/decision?purpose=quality&person=" + person;
    assertThat(shop.get(may).json().get("permitted").booleanValue()).isTrue();

    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/records").press(By.id("assessments"));
    officer.press(By.cssSelector("[data-purpose='quality']"));
    officer.click(By.cssSelector("[data-trigger='gdpr/scoring']"));
    officer.click(By.cssSelector("[data-trigger='gdpr/large_scale']"));
    officer.type(By.id("assessment:processing"), "Every message is scored by its mood.");
    officer.press(By.id("assessment:submit"));
    assertThat(officer.text()).contains("Say which risks there are for people");
    officer.type(By.id("assessment:risks"), "Sad people wait longer.");
    officer.type(By.id("assessment:measures"), "Scores are never shown to agents.");
    officer.type(By.id("assessment:advice"), "The officer would rather ask the authority.");
    officer.press(By.id("assessment:submit"));
    assertThat(stage(officer)).isEqualTo("submitted");
    String address = officer.address();

    Chromium lawyer = Agent.signsIn(eu, "legal").window().open(address);
    assertThat(lawyer.text()).contains("WP 248 rev.01, criterion 1", "Sad people wait longer.");
    new Select(lawyer.find(By.id("assessment:outcome"))).selectByValue("CONSULT");
    lawyer
        .driver()
        .executeScript(
            "document.getElementById('assessment:reviewBy').value = arguments[0]",
            LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
    lawyer.press(By.id("assessment:decide"));
    assertThat(stage(lawyer)).isEqualTo("consulting");
    assertThat(lawyer.text(By.id("consulting"))).contains("(GDPR 36(2))");
    assertThat(new AxeBuilder().analyze(lawyer.driver()).getViolations()).isEmpty();
    assertThat(shop.get(may).json().get("reason").textValue()).isEqualTo("held-back");
    officer.open(eu.url() + "/records");
    assertThat(officer.text()).contains("The authority is consulted; review by");

    lawyer.type(By.id("assessment:answer"), "Only with less than a year of data.");
    lawyer.click(By.id("assessment:permitted"));
    lawyer.press(By.id("assessment:answered"));
    assertThat(stage(lawyer)).isEqualTo("decided");
    assertThat(shop.get(may).json().get("permitted").booleanValue()).isTrue();
  }

  private static String stage(Chromium window) {
    return window.find(By.id("stage")).getAttribute("data-state");
  }
}
