package org.havendesk.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Measures how long a change at one server of a cluster takes until a browser at the other shows
 * it: from the press of the button to the words on the other's screen, by the clock of the machine
 * that both browsers run on. It is no test: only {@code -Dit.test=LiveTimes} runs it.
 */
class LiveTimes {

  private static final int ROUNDS = 11;

  private static final String WATCH =
      """
      const words = arguments[0];
      new MutationObserver((changes, observer) => {
        if (!document.querySelector('.messages').textContent.includes(words)) return;
        window.seenAt = Date.now();
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      window.seenAt = null;
      """;

  private static final String PRESSED =
      """
      document.getElementById('answer').addEventListener('submit', () => {
        sessionStorage.setItem('pressedAt', Date.now());
      });
      """;

  @AfterEach
  void close() {
    Chromium.closeAll(null);
  }

  @Test
  void from_one_server_to_the_other() {
    try (var havendesk = Havendesk.up("live", "--jurisdiction", "eu", "--instances", "2")) {
      Office eu = havendesk.office("eu");
      new Customer("Liv Later", "liv@later.example", eu).writes("Live", "How quick is it?");
      var watcher = Agent.signsIn(eu, "senior-agent");
      watcher.sees("Live", Patience.LONG);
      watcher.opens("Live");
      var agent = Agent.signsIn(eu, "agent").at(eu.url(1));
      agent.opens("Live");
      List<Long> millis = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        millis.add(one(watcher.window(), agent.window(), "Round " + round + " is over."));
      }
      // The first round warms up.
      List<Long> counted = new ArrayList<>(millis.subList(1, ROUNDS));
      Collections.sort(counted);
      System.out.printf(
          "From one server to the other, ms: median %d, longest %d, all %s%n",
          counted.get(counted.size() / 2), counted.get(counted.size() - 1), millis);
    }
  }

  private static long one(Chromium watcher, Chromium agent, String words) {
    watcher.driver().executeScript(WATCH, words);
    agent.type(By.id("answer:text"), words);
    agent.driver().executeScript(PRESSED);
    agent.press(By.id("answer:note"));
    Patience.untilTrue(
        "the other sees it",
        Patience.SHORT,
        () -> watcher.driver().executeScript("return window.seenAt") != null);
    long seen = (Long) watcher.driver().executeScript("return window.seenAt");
    Object pressed =
        agent.driver().executeScript("return Number(sessionStorage.getItem('pressedAt'))");
    return seen - ((Number) pressed).longValue();
  }
}
