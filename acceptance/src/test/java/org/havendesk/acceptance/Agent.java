package org.havendesk.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A colleague who works in the portal. */
final class Agent {

  private static final By SUBJECTS = By.cssSelector("a.subject");

  private final String url;
  private final Chromium window;

  private Agent(String url, Chromium window) {
    this.url = url;
    this.window = window;
  }

  /** Signs in with the password that the launcher generated. */
  static Agent signsIn(Office office, String login) {
    return signsIn(office.url(), login, office.password(login));
  }

  /** Signs in at a portal wherever it is. */
  static Agent signsIn(String url, String login, String password) {
    var agent = new Agent(url, Chromium.window());
    Chromium window = agent.window.open(url + "/");
    window.type(By.id("signIn:login"), login);
    window.type(By.id("signIn:password"), password);
    window.press(By.id("signIn:submit"));
    window.find(By.className("portal-nav"));
    return agent;
  }

  /** The same person in the same window, at another server. */
  Agent at(String other) {
    return new Agent(other, window);
  }

  Chromium window() {
    return window;
  }

  /** Looks at the list until a ticket is there. */
  void sees(String subject, Duration within) {
    Patience.untilTrue(
        "the ticket is in the list", within, () -> looksAtTheList().contains(subject));
  }

  /** The subjects on the first page of the list. */
  List<String> looksAtTheList() {
    window.open(url + "/tickets");
    return subjects();
  }

  /** The subjects of all tickets that one customer has. */
  List<String> finds(Customer customer) {
    window.open(url + "/tickets");
    window.type(By.id("list:wanted"), customer.email());
    window.click(By.id("list:search"));
    Patience.untilTrue(
        "the search has ended",
        Patience.SHORT,
        () -> window.shows(By.className("searched")) || window.shows(By.className("found")));
    return window.shows(By.className("searched")) ? subjects() : List.of();
  }

  void opens(String subject) {
    looksAtTheList();
    window.press(By.linkText(subject));
    window.find(By.className("messages"));
  }

  /** Reads the open ticket anew. */
  Agent looksAgain() {
    window.open(window.address());
    return this;
  }

  /** What was said in the open ticket, in order. */
  List<String> messages() {
    return window.texts(By.cssSelector(".message .text"));
  }

  /** The files of the open ticket: name and size. */
  List<String> files() {
    return window.texts(By.cssSelector(".files button"));
  }

  /** Has a file of the open ticket handed out. */
  Path takes(String file) {
    By button = By.xpath("//ul[contains(@class, 'files')]//button[contains(., '" + file + "')]");
    return window.download(
        () -> {
          window.click(button);
          new Select(window.find(By.id("revealPurpose"))).selectByValue("answering");
          window.click(By.id("revealShow"));
        });
  }

  void replies(String text) {
    window.type(By.id("answer:text"), text);
    window.press(By.id("answer:reply"));
  }

  /** Writes a note for colleagues. */
  void notes(String text) {
    window.type(By.id("answer:text"), text);
    window.press(By.id("answer:note"));
  }

  private List<String> subjects() {
    return window.texts(SUBJECTS);
  }
}
