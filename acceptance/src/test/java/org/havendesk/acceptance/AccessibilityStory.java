package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** No page shuts anybody out: axe-core finds nothing to complain about (WCAG 2.2 AA). */
@ExtendWith(Deployment.class)
class AccessibilityStory {

  private final Set<String> violations = new TreeSet<>();

  @Test
  void the_Privacy_Centre_is_open_to_everyone(Havendesk havendesk) {
    for (String jurisdiction : List.of("eu", "us-ca")) {
      String url = havendesk.office(jurisdiction).url();
      Chromium window = Chromium.window();
      for (String page :
          List.of(
              "/privacy",
              "/privacy/request",
              "/privacy/check-mail",
              "/privacy/recorded",
              "/privacy/elsewhere?at=us-ca",
              "/privacy/recipients",
              "/privacy/verify",
              "/privacy/confirm?token=invented",
              "/privacy/status?token=invented",
              "/privacy/agree?token=invented",
              "/privacy/agree?done=yes",
              "/privacy/notice?id=invented",
              "/privacy/choices?t=invented")) {
        look(window.open(url + page));
      }
      window.open(url + "/privacy").press(By.id("wholeNotice"));
      look(window);
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void helping_oneself_is_open_to_everyone(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium window = Chromium.window().asOnATelephone();
    for (String page :
        List.of(
            "/help",
            "/help/ask",
            "/help/enter?over=yes",
            "/help/sent",
            "/help/asked",
            "/help/open?t=invented",
            "/help/rate?t=invented",
            "/help/articles/which-bulb?lang=de")) {
      look(window.open(eu.url() + page));
    }
    var axel = new Customer("Axel Axe", "axel@help.example", eu);
    axel.writes("Hilfe für alle?", "Für alle?");
    Agent.signsIn(eu, "agent").sees("Hilfe für alle?", Patience.LONG);
    window.open(eu.url() + "/help/enter");
    window.type(By.id("enter:email"), axel.email());
    window.press(By.id("enter:send"));
    Letter letter = axel.awaits("the link", l -> l.text().contains("/help/open?t="));
    look(window.open(letter.link("/help/open?t=")));
    window.press(By.id("open:go"));
    look(window);
    window.press(By.partialLinkText("Hilfe für alle?"));
    look(window);
    window.press(By.id("settle:close"));
    look(window);
    Chromium lead = Agent.signsIn(eu, "supervisor").window();
    look(lead.open(eu.url() + "/satisfaction"));
    look(lead.open(eu.url() + "/knowledge"));
    lead.press(By.cssSelector("#articles a"));
    lead.press(By.id("article:preview"));
    look(lead);
    assertThat(violations).isEmpty();
  }

  @Test
  void the_portal_is_open_to_every_colleague(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    new Customer("Axel Axe", "axel@axe.example", eu).writes("Zugänglich?", "Für alle?");
    look(Chromium.window().open(eu.url() + "/sign-in"));

    var agent = Agent.signsIn(eu, "agent");
    agent.sees("Zugänglich?", Patience.SHORT);
    look(agent.window());
    agent.opens("Zugänglich?");
    look(agent.window());
    agent.window().press(By.id("choicesHistory"));
    look(agent.window());
    look(agent.window().open(eu.url() + "/account"));
    look(agent.window().open(eu.url() + "/new-ticket"));
    agent.looksAtTheList();
    agent.window().driver().switchTo().activeElement().sendKeys("?");
    look(agent.window());
    agent.window().click(By.cssSelector("#keys [data-close]"));
    agent.window().driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "k"));
    look(agent.window());
    look(agent.window().open(eu.url() + "/news"));

    var supervisor = Agent.signsIn(eu, "supervisor");
    look(supervisor.window().open(eu.url() + "/replies"));
    look(supervisor.window().open(eu.url() + "/rules"));
    look(supervisor.window().open(eu.url() + "/quarantine"));
    var compliance = Agent.signsIn(eu, "compliance");
    look(compliance.window().open(eu.url() + "/rights/queue"));
    look(compliance.window().open(eu.url() + "/rights/register"));
    look(compliance.window().open(eu.url() + "/rights/board"));
    look(compliance.window().open(eu.url() + "/rights/laws"));
    look(compliance.window().open(eu.url() + "/recipients"));
    look(compliance.window().open(eu.url() + "/transfers"));
    look(compliance.window().open(eu.url() + "/reveals"));
    look(compliance.window().open(eu.url() + "/access-review"));
    look(compliance.window().open(eu.url() + "/records"));
    look(compliance.window().open(eu.url() + "/consent/people"));
    look(compliance.window().open(eu.url() + "/assessments"));
    compliance.window().press(By.cssSelector("[data-purpose='visits']"));
    look(compliance.window());
    look(compliance.window().open(eu.url() + "/consent/notices"));
    compliance.window().press(By.cssSelector("#texts a"));
    look(compliance.window());
    var auditor = Agent.signsIn(eu, "auditor");
    look(auditor.window().open(eu.url() + "/evidence/log"));
    look(auditor.window().open(eu.url() + "/evidence/export"));
    var admin = Agent.signsIn(eu, "admin");
    look(admin.window().open(eu.url() + "/staff"));
    look(admin.window().open(eu.url() + "/access-review"));
    look(admin.window().open(eu.url() + "/teams"));
    look(admin.window().open(eu.url() + "/webhooks"));
    look(admin.window().open(eu.url() + "/imports"));
    look(admin.window().open(eu.url() + "/fields"));
    assertThat(violations).isEmpty();
  }

  private void look(Chromium window) {
    for (Rule rule : new AxeBuilder().analyze(window.driver()).getViolations()) {
      rule.getNodes().forEach(node -> violations.add(rule.getId() + ": " + node.getHtml()));
    }
  }
}
