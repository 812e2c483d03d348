package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What somebody looks at often they save under a name, and its count is always true. */
@ExtendWith(Deployment.class)
class SavedViewStory {

  private final String round = Long.toString(System.nanoTime(), 36);

  @Test
  void a_view_is_saved_shared_counted_renamed_and_removed(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop = Partner.with(havendesk, "eu", "tickets:read tickets:write");
    long one = opens(shop);
    opens(shop);
    Chromium lead = Agent.signsIn(eu, "supervisor").window().open(eu.url() + "/tickets");

    // Without a name there is no view.
    lead.type(By.id("list:tag"), round);
    lead.find(By.id("list:tag")).sendKeys(Keys.TAB);
    Patience.untilTrue(
        "only these two", Patience.SHORT, () -> lead.text(By.id("list:rows")).contains("1–2 of 2"));
    lead.click(By.cssSelector("#saving summary"));
    lead.click(By.id("list:saveView"));
    assertThat(lead.text(By.cssSelector("#saving .field-error"))).isNotBlank();

    // With one it stands beside the others, for everybody.
    lead.type(By.id("list:viewName"), "Round " + round);
    new Select(lead.find(By.id("list:viewSharing"))).selectByValue("all");
    lead.click(By.id("list:saveView"));
    counts(lead, "Round " + round, 2);
    assertThat(new AxeBuilder().analyze(lead.driver()).getViolations()).isEmpty();
    lead.picture("saved-view");

    // Others see it and its count, and may not change it.
    Chromium agent = Agent.signsIn(eu, "agent").window().open(eu.url() + "/tickets");
    counts(agent, "Round " + round, 2);
    agent.click(view("Round " + round));
    Patience.untilTrue("it is shown", Patience.SHORT, () -> agent.address().contains("saved="));
    assertThat(agent.text(By.id("list:rows"))).contains("1–2 of 2");
    assertThat(agent.shows(By.id("list:removeView"))).isFalse();

    // A ticket that is done leaves it, and the count follows by itself.
    assertThat(shop.patchAsIs("/tickets/" + one, "{\"status\": \"closed\"}").status())
        .isEqualTo(200);
    counts(agent, "Round " + round, 1);

    // It gets another name, is removed, and brought back.
    lead.open(eu.url() + "/tickets");
    lead.click(view("Round " + round));
    Patience.untilTrue("it is shown", Patience.SHORT, () -> lead.address().contains("saved="));
    lead.click(By.cssSelector("#saving summary"));
    lead.type(By.id("list:viewName"), "Other " + round);
    lead.click(By.id("list:changeView"));
    counts(lead, "Other " + round, 1);
    assertThat(lead.shows(view("Round " + round))).isFalse();
    lead.click(By.id("list:removeView"));
    Patience.untilTrue("gone", Patience.SHORT, () -> !lead.shows(view("Other " + round)));
    lead.click(By.id("list:saveView"));
    counts(lead, "Other " + round, 1);
    lead.click(By.id("list:removeView"));
    Patience.untilTrue("gone", Patience.SHORT, () -> !lead.shows(view("Other " + round)));
  }

  private static void counts(Chromium window, String name, int count) {
    Patience.untilTrue(
        name + " has " + count,
        Patience.SHORT,
        () ->
            window.shows(view(name))
                && window.text(view(name)).strip().endsWith(Integer.toString(count)));
  }

  private static By view(String name) {
    return By.xpath("//nav//a[contains(@class, 'view') and contains(., '" + name + "')]");
  }

  private long opens(Partner shop) {
    String body =
        """
        {"customer": {"email": "view.%d@example.org", "name": "Some One", "country": "DE"},
         "subject": "View %s", "body": "Where is it?"}
        """
            .formatted(System.nanoTime(), round);
    long id = shop.post("/tickets", body).json().get("id").longValue();
    assertThat(shop.patchAsIs("/tickets/" + id, "{\"tags\": [\"" + round + "\"]}").status())
        .isEqualTo(200);
    return id;
  }
}
