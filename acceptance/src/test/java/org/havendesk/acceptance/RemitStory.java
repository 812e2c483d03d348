package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A team says whose matters a colleague sees; of the others they don't get to know. */
@ExtendWith(Deployment.class)
class RemitStory {

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String login = "nora." + round;

  @Test
  void a_colleague_sees_what_their_team_is_for_and_gives_a_ticket_out_of_sight(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop =
        Partner.with(
            havendesk, "eu", "tickets:read tickets:write personal-data:read consents:read");
    long near = opens(shop, "Lieferung " + round, "nah." + round + "@example.org", "DE", "de-AT");
    long far = opens(shop, "Livraison " + round, "loin." + round + "@example.org", "FR", "fr");

    // An administrator makes two teams; what is wrong is said beside the field.
    Chromium admin = Agent.signsIn(eu, "admin").window();
    String password = opensAccount(eu, admin);
    admin.open(eu.url() + "/teams");
    admin.type(By.id("team:name"), "Nord " + round);
    admin.type(By.id("team:regions"), "Deutschland");
    admin.press(By.id("team:save"));
    assertThat(admin.text()).contains("no country of ISO 3166");
    admin.type(By.id("team:regions"), "de, dk");
    admin.type(By.id("team:languages"), "de");
    admin.press(By.id("team:save"));
    assertThat(admin.text(team("Nord"))).contains("Denmark, Germany", "German");
    new Select(admin.find(By.id("members:newMember"))).selectByVisibleText("Nora " + round);
    admin.press(By.id("members:join"));
    assertThat(admin.text(By.cssSelector("[data-member='" + login + "']")))
        .contains("Nora " + round);
    assertThat(admin.text()).contains("only what is within their teams");
    assertThat(new AxeBuilder().analyze(admin.driver()).getViolations()).isEmpty();
    admin.picture("teams");
    admin.open(eu.url() + "/teams");
    admin.type(By.id("team:name"), "Sued " + round);
    admin.press(By.id("team:save"));

    // She sees the one, and nothing of the other, however she asks.
    var nora = Agent.signsIn(eu.url(), login, password);
    Chromium window = nora.window();
    assertThat(nora.looksAtTheList())
        .contains("Lieferung " + round)
        .doesNotContain("Livraison " + round);
    assertThat(window.text()).contains("Teams: Nord " + round);
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("tickets-of-a-team");
    assertThat(status(window, eu.url() + "/ticket?id=" + near)).isEqualTo(200);
    assertThat(status(window, eu.url() + "/ticket?id=" + far)).isEqualTo(404);
    assertThat(status(window, eu.url() + "/ticket?id=999999999")).isEqualTo(404);
    String person = eu.text("select cast(person_id as char) from ticket where id = " + far);
    assertThat(status(window, eu.url() + "/consent/person?id=" + person)).isEqualTo(404);
    assertThat(nora.finds(new Customer("Loin", "loin." + round + "@example.org", eu))).isEmpty();
    window.open(eu.url() + "/tickets");
    window.type(By.id("list:wanted"), "#" + far);
    window.click(By.id("list:search"));
    window.find(By.className("searched"));
    assertThat(window.source()).doesNotContain("Livraison");

    // She gives hers to the other team, and is told that it left her sight.
    window.open(eu.url() + "/ticket?id=" + near);
    new Select(window.find(By.id("properties:team"))).selectByVisibleText("Sued " + round);
    window.picture("ticket-with-team");
    window.press(By.id("properties:save"));
    assertThat(window.text()).contains("The ticket left your sight");
    assertThat(window.address()).endsWith("/tickets");
    window.picture("ticket-out-of-sight");
    assertThat(status(window, eu.url() + "/ticket?id=" + near)).isEqualTo(404);

    // A partner's system is not limited, and takes it out of the team again.
    Partner.Answer read = shop.get("/tickets/" + near);
    assertThat(read.json().get("team").textValue()).isEqualTo("Sued " + round);
    String etag = read.etag().orElseThrow();
    assertThat(shop.patch("/tickets/" + near, etag, "{\"team\": \"Nobody\"}").status())
        .isEqualTo(422);
    assertThat(shop.patch("/tickets/" + near, etag, "{\"team\": null}").json().has("team"))
        .isFalse();
    assertThat(nora.looksAtTheList()).contains("Lieferung " + round);

    // What was done is on record.
    assertThat(recorded(eu, "team.added", "Nord " + round)).isEqualTo(1);
    assertThat(recorded(eu, "team.member-added", login)).isEqualTo(1);

    // A team with members is not closed: they would see everything all at once.
    admin.open(eu.url() + "/teams");
    admin.press(By.cssSelector("[data-team='Nord " + round + "'] .danger"));
    assertThat(admin.text()).contains("Take the members out first");
    admin.press(By.cssSelector("[data-team='Nord " + round + "'] a"));
    admin.press(By.cssSelector("[data-member='" + login + "'] input"));
    assertThat(admin.text()).contains("they now see everything that their roles allow");
    admin.press(By.cssSelector("[data-team='Nord " + round + "'] .danger"));
    assertThat(admin.shows(team("Nord"))).isFalse();
    admin.press(By.cssSelector("[data-team='Sued " + round + "'] .danger"));
    assertThat(admin.shows(team("Sued"))).isFalse();
    assertThat(nora.looksAtTheList()).contains("Lieferung " + round, "Livraison " + round);
    admin.asOnATelephone().prefers("de", "dark");
    admin.open(eu.url() + "/teams").picture("teams-german-dark-narrow");
  }

  private By team(String name) {
    return By.cssSelector("[data-team='" + name + " " + round + "']");
  }

  /** An administrator opens it, and somebody else agrees to its role. */
  private String opensAccount(Office eu, Chromium admin) {
    admin.open(eu.url() + "/staff");
    admin.type(By.id("open:login"), login);
    admin.type(By.id("open:displayName"), "Nora " + round);
    new Select(admin.find(By.id("open:role"))).selectByValue("AGENT");
    admin.press(By.id("open:submit"));
    String password = admin.text(By.id("handOver"));
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/access-review");
    officer.press(
        By.cssSelector("[data-asked='" + login + "-AGENT'] input[type=submit]:first-of-type"));
    return password;
  }

  private static long opens(
      Partner shop, String subject, String email, String country, String language) {
    String body =
        """
        {"customer": {"email": "%s", "name": "Some One", "country": "%s", "language": "%s"},
         "subject": "%s", "body": "Wo bleibt es?"}
        """
            .formatted(email, country, language, subject);
    return shop.post("/tickets", body).json().get("id").longValue();
  }

  private static long recorded(Office eu, String kind, String fact) {
    return eu.count(
        "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
            + " where e.kind = '"
            + kind
            + "' and f.value = '"
            + fact
            + "'");
  }

  private static long status(Chromium window, String url) {
    return (Long)
        window
            .driver()
            .executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(a => done(a.status));", url);
  }
}
