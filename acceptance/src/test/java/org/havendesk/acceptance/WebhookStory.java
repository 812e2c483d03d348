package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A shop's own system hears at once what its customers write, and learns of nobody by it. */
@ExtendWith(Deployment.class)
class WebhookStory {

  private static final JsonMapper JSON = new JsonMapper();

  private final String round = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Shop " + round;

  @Test
  void a_partners_system_hears_of_a_mail_and_later_of_what_it_missed(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium admin = Agent.signsIn(eu, "admin").window();
    Partner shop = Partner.with(havendesk, "eu", "tickets:read");
    var wanda = new Customer("Wanda Webber", "wanda." + round + "@hooks.example", eu);
    try (var receiver = new Receiver()) {
      admin.open(eu.url() + "/webhooks");
      assertThat(admin.text()).contains("A call never holds personal data");
      admin.type(By.id("endpoint:name"), name);
      admin.type(By.id("endpoint:url"), "ftp://shop.example/");
      admin.press(By.id("endpoint:save"));
      assertThat(admin.text()).contains("Choose at least one event.");
      admin.click(By.cssSelector("input[value='TICKET_CREATED']"));
      admin.press(By.id("endpoint:save"));
      assertThat(admin.text()).contains("Give an https address that leads to a public host.");
      admin.type(By.id("endpoint:url"), receiver.url());
      admin.press(By.id("endpoint:save"));
      String secret = admin.text(By.id("secret"));
      isOpenToAll(admin);
      admin.open(eu.url() + "/webhooks");
      assertThat(admin.source()).contains(name).doesNotContain(secret);

      // It is tried out, and the log shows that it works.
      admin.press(button("Test"));
      Receiver.Webhook test = hears(receiver, "webhook.test", call -> true);
      assertThat(test.isSignedWith(secret)).isTrue();
      logSays(admin, test, "Delivered");

      // A mail comes, and a call that names its ticket and nobody.
      wanda.writes("The lamp " + round, "It flickers. Wanda Webber, Hamburg");
      Receiver.Webhook first =
          hears(receiver, "ticket.created", call -> isAbout(shop, call, "The lamp " + round));
      assertThat(first.isSignedWith(secret)).isTrue();
      assertThat(first.body()).doesNotContainIgnoringCase("wanda").doesNotContain("lamp");
      assertThat(shop.get("/tickets/" + ticketOf(first)).text())
          .contains("The lamp " + round)
          .doesNotContain(wanda.email());

      // Now the shop's system is down. What happens is not lost.
      receiver.answers(500);
      wanda.writes("The other lamp " + round, "It flickers as well.");
      Receiver.Webhook missed =
          hears(receiver, "ticket.created", call -> isAbout(shop, call, "The other lamp " + round));
      String log = admin.address();
      logSays(admin, missed, "The partner's system failed.");
      admin.press(By.id("onlyFailed"));
      assertThat(admin.text(row(missed))).contains("ticket.created", "500", "Waiting", "attempt");
      assertThat(admin.driver().findElements(row(test))).isEmpty();
      isOpenToAll(admin);

      // It is back, with a new secret; what it missed is sent again, signed with both.
      receiver.answers(204);
      admin.open(eu.url() + "/webhooks");
      admin.press(button("New secret"));
      String fresh = admin.text(By.id("secret"));
      assertThat(fresh).isNotEqualTo(secret);
      int before = heard(receiver, missed);
      admin.open(log);
      admin.press(By.xpath(ROW.formatted(missed.id()) + "//button[.='Send again']"));
      Patience.untilTrue(
          "it is heard again", Patience.SHORT, () -> heard(receiver, missed) > before);
      Receiver.Webhook again =
          receiver.heard().stream()
              .filter(call -> call.id().equals(missed.id()))
              .reduce((one, next) -> next)
              .orElseThrow();
      assertThat(again.body()).isEqualTo(missed.body());
      assertThat(again.isSignedWith(secret)).isTrue();
      assertThat(again.isSignedWith(fresh)).isTrue();
      logSays(admin, missed, "Delivered");

      // It wants nothing more, and the page says why nothing is sent.
      receiver.answers(410);
      admin.open(eu.url() + "/webhooks");
      admin.press(button("Test"));
      Patience.untilTrue(
          "it is switched off",
          Patience.SHORT,
          () -> admin.open(eu.url() + "/webhooks").text(row(name)).contains("answered 410"));

      // What is removed can be brought back.
      admin.press(button("Remove"));
      assertThat(admin.driver().findElements(row(name))).isEmpty();
      admin.press(By.xpath("//div[contains(., '" + name + "')]/p/input[@value='Undo']"));
      assertThat(admin.text(row(name))).contains("Off");
      admin.press(button("Remove"));
    }
  }

  private static void isOpenToAll(Chromium window) {
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
  }

  /** The first call of this type that is the one. */
  private static Receiver.Webhook hears(
      Receiver receiver, String type, Predicate<Receiver.Webhook> isIt) {
    return Patience.until(
        type + " is heard",
        Patience.LONG,
        () ->
            receiver.heard().stream()
                .filter(call -> json(call).get("type").textValue().equals(type))
                .filter(isIt)
                .findFirst());
  }

  /** The partner reads the ticket, as it may, and knows by that which it is. */
  private static boolean isAbout(Partner shop, Receiver.Webhook call, String subject) {
    return shop.get("/tickets/" + ticketOf(call)).text().contains(subject);
  }

  private static int heard(Receiver receiver, Receiver.Webhook which) {
    return (int) receiver.heard().stream().filter(call -> call.id().equals(which.id())).count();
  }

  private static long ticketOf(Receiver.Webhook call) {
    return json(call).get("data").get("ticket").longValue();
  }

  private static JsonNode json(Receiver.Webhook call) {
    try {
      return JSON.readTree(call.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void logSays(Chromium admin, Receiver.Webhook call, String what) {
    String log = admin.address();
    Patience.untilTrue(
        "the log says: " + what,
        Patience.SHORT,
        () -> admin.open(log).text(row(call)).contains(what));
  }

  private static final String ROW = "//table[@id='calls']//tr[contains(., '%s')]";

  private static By row(Receiver.Webhook call) {
    return By.xpath(ROW.formatted(call.id()));
  }

  private static By row(String name) {
    return By.xpath("//table[@id='added']//tr[contains(., '" + name + "')]");
  }

  private By button(String what) {
    return By.xpath(
        "//table[@id='added']//tr[contains(., '" + name + "')]//input[@value='" + what + "']");
  }
}
