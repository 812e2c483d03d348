package org.havendesk.acceptance;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The public Privacy Centre, in a customer's browser. */
final class PrivacyCentre {

  private static final By STATUS = By.id("status");

  private final Chromium window = Chromium.window();

  /** Follows a link from a mail, or an address somebody told. */
  static PrivacyCentre at(String link) {
    var centre = new PrivacyCentre();
    centre.follow(link);
    return centre;
  }

  Chromium window() {
    return window;
  }

  void follow(String link) {
    window.open(link);
  }

  /** The rights that the first page offers. */
  List<String> offers() {
    return window
        .driver()
        .findElements(By.cssSelector("a[href*='/privacy/request?type=']"))
        .stream()
        .map(link -> link.getDomAttribute("href").replaceAll(".*type=", ""))
        .toList();
  }

  /** Chooses a right on the first page and fills in the form. */
  void asksFor(String right, String email, String country, String region) {
    window.press(By.cssSelector("a[href$='type=" + right + "']"));
    window.type(By.id("ask:email"), email);
    new Select(window.find(By.id("ask:country"))).selectByValue(country);
    window.type(By.id("ask:region"), region);
    window.press(By.id("ask:send"));
  }

  /** The same, for somebody who is said to have authorized it. */
  void asksForSomebody(String right, String email, String country, String region) {
    window.press(By.cssSelector("a[href$='type=" + right + "']"));
    window.click(By.id("ask:byAgent"));
    window.type(By.id("ask:email"), email);
    new Select(window.find(By.id("ask:country"))).selectByValue(country);
    window.type(By.id("ask:region"), region);
    window.press(By.id("ask:send"));
  }

  /** Presses the one button that the link below a mail leads to. */
  void asksWithOneClick() {
    window.press(By.id("mine:send"));
  }

  /** Follows a confirmation link and presses the button. */
  void confirms(String link) {
    window.open(link);
    window.press(By.id("confirm:yes"));
  }

  /** Says what only the person is likely to know, and signs where the law wants it. */
  void proves(String name, String phone, String subject) {
    window.type(By.id("identity:name"), name);
    window.type(By.id("identity:phone"), phone);
    window.type(By.id("identity:subject"), subject);
    if (window.shows(By.id("identity:signature"))) {
      window.type(By.id("identity:signature"), name);
    }
    window.press(By.id("identity:send"));
  }

  /** The number of the request that is followed. */
  String number() {
    return window.text().replaceAll("(?s).*([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
  }

  /** Whether whoever confirmed must still show who they are. */
  boolean asksForProof() {
    return window.shows(By.id("identity:send"));
  }

  boolean refusesLink(String link) {
    window.open(link);
    return !window.shows(By.id("confirm:yes")) && window.text().contains("no longer good");
  }

  /** Waits on the status page until the request is completed. */
  void waitsUntilDone() {
    Patience.untilTrue(
        "the request is completed",
        Patience.LONG,
        () -> {
          window.open(window.address());
          return window.find(STATUS).getDomAttribute("data-status").equalsIgnoreCase("completed");
        });
  }

  /** Downloads the copy of everything. */
  Copy downloadsCopy() {
    return Copy.of(window.download(() -> window.click(By.id("take:download"))));
  }

  /** Downloads the evidence receipt. */
  EvidenceReceipt downloadsReceipt() {
    return new EvidenceReceipt(window.download(() -> window.click(By.id("take:receipt"))));
  }

  /** The certificate of an erasure as a file. */
  Path downloadsCertificate() {
    return window.download(() -> window.click(By.id("keep:certificate")));
  }
}
