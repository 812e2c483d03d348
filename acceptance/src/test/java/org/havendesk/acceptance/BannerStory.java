package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A visitor of any web page decides what it may do, and the browser's signal decides for them. */
@ExtendWith(Deployment.class)
class BannerStory {

  @Test
  void where_a_yes_is_needed_nothing_happens_before_it(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    try (var shop = new WebPage(eu)) {
      Chromium visitor = Chromium.window().open(WebPage.ORIGIN);
      WebElement dialog = shown(visitor, ".box");
      assertThat(dialog.getText()).contains("Measuring visits", "Refuse all", "Allow all");
      assertThat(may(visitor, "visits")).isFalse();
      assertThat(new AxeBuilder().analyze(visitor.driver()).getViolations()).isEmpty();

      // A keyboard is enough.
      shown(visitor, ".none").sendKeys(Keys.ENTER);
      assertThat(shown(visitor, ".again").getText()).contains("Your Privacy Choices");
      assertThat(entries(eu, "REFUSED", "banner")).isEqualTo(1);

      visitor.open(WebPage.ORIGIN);
      shown(visitor, ".open").click();
      shown(visitor, ".all").click();
      shown(visitor, ".again");
      assertThat(may(visitor, "visits")).isTrue();
      assertThat(entries(eu, "GIVEN", "banner")).isEqualTo(1);
      assertThat(new AxeBuilder().analyze(visitor.driver()).getViolations()).isEmpty();

      // Who said yes with one press takes it back with one (GDPR 7(3)).
      shown(visitor, ".back").click();
      Patience.untilTrue("it is taken back", Patience.SHORT, () -> !may(visitor, "visits"));
      assertThat(entries(eu, "WITHDRAWN", "banner")).isEqualTo(1);
      assertThat(calledOthers(visitor, eu)).isEmpty();
    }
  }

  @Test
  void where_a_no_is_enough_the_browsers_signal_says_it(Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    try (var shop = new WebPage(california)) {
      Chromium visitor = Chromium.window().open(WebPage.ORIGIN);
      shown(visitor, ".again");
      assertThat(may(visitor, "advertising")).isTrue();

      Chromium wary = Chromium.window();
      wary.driver()
          .executeCdpCommand(
              "Page.addScriptToEvaluateOnNewDocument",
              Map.of(
                  "source",
                  "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"));
      wary.open(WebPage.ORIGIN);
      shown(wary, ".open").click();
      assertThat(shown(wary, ".box").getText()).contains("Opt-Out Request Honored");
      assertThat(may(wary, "advertising")).isFalse();
      assertThat(entries(california, "WITHDRAWN", "gpc")).isEqualTo(1);
    }
  }

  @Test
  void pages_that_nobody_named_may_not_ask(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var asked =
        HttpRequest.newBuilder(URI.create(eu.url() + "/privacy/banner"))
            .header("Origin", "https://somebody.example")
            .GET()
            .build();
    var answer = eu.send(asked);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private static long entries(Office office, String act, String shown) {
    return office.count(
        "select count(*) from consent_entry where source = 'BANNER' and act = '%s' and shown = '%s'"
            .formatted(act, shown));
  }

  private static boolean may(Chromium window, String purpose) {
    return Boolean.TRUE.equals(
        window.driver().executeScript("return havendeskConsent.may(arguments[0])", purpose));
  }

  private static WebElement shown(Chromium window, String css) {
    return Patience.until(
        css + " is shown",
        Patience.SHORT,
        () ->
            window.driver().findElements(By.id("havendesk-consent")).stream()
                .map(WebElement::getShadowRoot)
                .flatMap(root -> root.findElements(By.cssSelector(css)).stream())
                .findFirst());
  }

  private static List<?> calledOthers(Chromium window, Office house) {
    return (List<?>)
        window
            .driver()
            .executeScript(
                "return performance.getEntriesByType('resource').map(e => new URL(e.name).origin)"
                    + ".filter(o => o !== arguments[0] && o !== location.origin)",
                house.url());
  }
}
