package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A list is sorted, narrowed and leafed through, and its address brings all of it back. */
@ExtendWith(Deployment.class)
class ListStory {

  private static final int TICKETS = 55;
  private static final By NUMBERS = By.cssSelector(".tickets .col-number .muted");
  private static final By PLACE = By.className("list-place");
  private static final By NEXT = By.id("listNext");
  private static final By PREVIOUS = By.id("listPrevious");

  @Test
  void a_colleague_leafs_through_sorts_narrows_and_goes_back(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop = Partner.with(havendesk, "eu", "tickets:read tickets:write");
    for (int each = 0; each < TICKETS; each++) {
      opens(shop, each);
    }
    Chromium window = Agent.signsIn(eu, "supervisor").window();
    window.open(eu.url() + "/tickets");

    // Narrowed by where customers live, what was opened last comes first.
    window.click(By.cssSelector("#moreFilters summary"));
    choose(window, "list:country", "Latvia");
    assertThat(window.address()).endsWith("/tickets?country=LV");
    sortsBy(window, "col-created");
    assertThat(window.address()).contains("country=LV", "sort=CREATED");
    List<Long> first = numbers(window);
    assertThat(first).hasSize(50);
    assertThat(new HashSet<>(first)).hasSize(50);
    assertThat(window.text(PLACE)).startsWith("1–50 of ");
    assertThat(window.shows(PREVIOUS)).isFalse();
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("list");

    // Forth and back again, by the keyboard.
    window.find(NEXT).sendKeys(org.openqa.selenium.Keys.ENTER);
    Patience.untilTrue("the next page", Patience.SHORT, () -> !numbers(window).equals(first));
    List<Long> second = numbers(window);
    assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(window.text(PLACE)).startsWith("51–");
    String there = window.address();
    window.press(PREVIOUS);
    assertThat(numbers(window)).isEqualTo(first);

    // The other way round: the last come first.
    sortsBy(window, "col-created");
    assertThat(window.find(By.cssSelector("th.col-created")).getAttribute("aria-sort"))
        .isEqualTo("ascending");
    List<Long> oldest = numbers(window);
    assertThat(oldest).isSorted();

    // By urgency, the urgent one is on top whenever it came.
    sortsBy(window, "col-priority");
    assertThat(window.find(By.cssSelector(".tickets tbody tr")).getAttribute("class"))
        .contains("urgent");

    // Going back brings each list as it was, and so does its address in another window.
    window.driver().navigate().back();
    Patience.untilTrue("the list before", Patience.SHORT, () -> numbers(window).equals(oldest));
    Chromium other = Agent.signsIn(eu, "agent").window().open(there);
    assertThat(numbers(other)).isEqualTo(second);

    // Nobody's name stands in an address: not a colleague's, not a tag.
    choose(window, "list:assignee", "Nobody");
    assertThat(window.address()).contains("only=").doesNotContain("assignee", "-&");
    assertThat(numbers(window)).isNotEmpty();
    window.type(By.id("list:tag"), "no-such-tag");
    window.find(By.id("list:tag")).sendKeys(org.openqa.selenium.Keys.TAB);
    window.find(By.cssSelector("[id='list:rows'] .empty"));
    assertThat(window.address()).doesNotContain("no-such-tag");
    window.driver().navigate().back();
    Patience.untilTrue("tickets again", Patience.SHORT, () -> !numbers(window).isEmpty());
    assertThat(window.find(By.id("list:tag")).getDomProperty("value")).isEmpty();
    window.click(By.id("list:loosen"));
    Patience.untilTrue(
        "all open ones", Patience.SHORT, () -> !window.address().contains("country"));
    window.asOnATelephone().prefers("de", "dark");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("list-german-dark-narrow");
  }

  private static void choose(Chromium window, String field, String label) {
    String before = window.address();
    new Select(window.find(By.id(field))).selectByVisibleText(label);
    Patience.untilTrue(
        "the address says it", Patience.SHORT, () -> !window.address().equals(before));
  }

  private static void sortsBy(Chromium window, String column) {
    window.press(By.cssSelector("th." + column + " a"));
  }

  private static List<Long> numbers(Chromium window) {
    List<Long> numbers = new ArrayList<>();
    for (WebElement each : window.driver().findElements(NUMBERS)) {
      numbers.add(Long.valueOf(each.getText().substring(1)));
    }
    return numbers;
  }

  private static void opens(Partner shop, int each) {
    String body =
        """
        {"customer": {"email": "list.%d.%d@example.org", "name": "Some One", "country": "LV",
         "language": "lv"}, "subject": "List %d", "body": "Where is it?"}
        """
            .formatted(System.nanoTime(), each, each);
    Partner.Answer opened = shop.post("/tickets", body);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    if (each == 7) {
      long id = opened.json().get("id").longValue();
      assertThat(shop.patchAsIs("/tickets/" + id, "{\"priority\": \"urgent\"}").status())
          .isEqualTo(200);
    }
  }
}
