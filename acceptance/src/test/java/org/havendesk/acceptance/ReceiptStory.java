package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What was written down can be checked by whoever does not believe us. */
@ExtendWith(Deployment.class)
class ReceiptStory {

  private static final String SEALED =
      "select cast(e.id as char) from evidence_entry e join evidence_opening o on o.entry_seq = e.seq"
          + " where o.opening is not null and e.log_index is not null limit 1";

  @TempDir private Path folder;

  @Test
  void a_browser_verifies_a_receipt_by_itself(Havendesk havendesk) throws IOException {
    Office eu = havendesk.office("eu");
    new Customer("Ida Prüfer", "ida.pruefer@example.com", eu).writes("Beleg?", "Stimmt das?");
    EvidenceReceipt receipt = receipt(havendesk, eu, eu.text(SEALED));
    Chromium window = Chromium.window().open(eu.url() + "/privacy/verify");
    window.find(By.cssSelector("[data-ready='verify']"));

    window
        .driver()
        .executeAsyncScript("const done = arguments[0]; document.fonts.ready.then(() => done())");

    // Off the net, it still verifies: the page needs nobody.
    offline(window, true);
    String before = requests(window);
    checks(window, receipt);
    assertThat(states(window)).containsExactly("ok", "ok", "ok", "ok", "ok");
    assertThat(window.text(By.cssSelector("#result .notice.ok"))).contains("holds");
    assertThat(window.text(By.id("says"))).contains("havendesk.example/eu");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();

    // Each lie is refused at the step that it breaks.
    checks(window, receipt.tampered("\"details\":\"", "\"details\":\"x"));
    assertThat(states(window)).containsExactly("ok", "ok", "ok", "ok", "failed");
    checks(window, receipt.tampered("\\\"actor\\\":\\\"", "\\\"actor\\\":\\\"x"));
    assertThat(states(window)).containsExactly("ok", "ok", "ok", "failed", "none");
    checks(
        window,
        receipt.altered(text -> text.replaceFirst("example/eu\n(\\d+)\n", "example/eu\n9$1\n")));
    assertThat(states(window)).containsExactly("ok", "ok", "failed", "none", "none");
    assertThat(window.text(By.cssSelector("#result .notice.danger"))).contains("does not hold");
    assertThat(window.shows(By.id("says"))).isFalse();
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.driver().executeScript("document.getElementById('result').scrollIntoView()");
    window.picture("verify-refused");
    checks(window, receipt.altered(text -> text.replace("extra ", "extra A")));
    assertThat(states(window)).containsExactly("failed", "none", "none", "none", "none");

    // A paste loses the end of the last line; another log's key proves nothing.
    String text = Files.readString(receipt.file()).stripTrailing();
    window.driver().executeScript("document.getElementById('receipt').value = arguments[0]", text);
    window.click(By.id("check"));
    Patience.untilTrue(
        "it holds",
        Patience.SHORT,
        () -> states(window).equals(List.of("ok", "ok", "ok", "ok", "ok")));
    window.type(By.id("key"), Files.readString(havendesk.office("us-ca").logKey()).strip());
    window.click(By.id("check"));
    Patience.untilTrue(
        "another key is refused",
        Patience.SHORT,
        () -> states(window).equals(List.of("ok", "ok", "failed", "none", "none")));

    // In all that time nothing was asked of anybody, and nothing could be.
    assertThat(requests(window)).isEqualTo(before);
    offline(window, false);
    assertThat(
            window
                .driver()
                .executeAsyncScript(
                    "const done = arguments[0];"
                        + "document.addEventListener('securitypolicyviolation',"
                        + " e => done(e.effectiveDirective));"
                        + "fetch('/privacy').then(() => done('sent'), () => {});"))
        .isEqualTo("connect-src");
  }

  @Test
  void Go_verifies_the_log_over_the_net(Havendesk havendesk) throws IOException {
    Office eu = havendesk.office("eu");
    new Customer("Gopher Gast", "gopher.gast@example.com", eu).writes("Go?", "Stimmt das?");
    String entry = eu.text(SEALED);
    GoVerifier go = GoVerifier.compiled(folder);
    Path saved = folder.resolve("log");
    Partner reader = Partner.with(havendesk, "eu", "evidence:read personal-data:read");

    assertThat(go.overHttps(eu, reader, saved, entry).succeeded().output())
        .contains("VERIFIED", "havendesk.example/eu", "The receipt " + entry + " holds");
    go.saved(eu, saved, entry).succeeded();

    // One byte, in the tile of hashes and in the bundle of entries.
    for (String kind : List.of("tile/0", "tile/entries")) {
      Path tile = first(saved.resolve(kind));
      byte[] whole = Files.readAllBytes(tile);
      byte[] flipped = whole.clone();
      flipped[flipped.length / 2] ^= 1;
      Files.write(tile, flipped);
      assertThat(go.saved(eu, saved, entry).exitCode()).isNotZero();
      Files.write(tile, whole);
    }
    // Another log's key.
    assertThat(go.saved(havendesk.office("us-ca"), saved, entry).output()).contains("NOT VERIFIED");
    // And nobody reads it who may not.
    Partner stranger = Partner.with(havendesk, "eu", "tickets:read");
    assertThat(go.overHttps(eu, stranger, saved, entry).output()).contains("NOT VERIFIED", "403");
  }

  private static EvidenceReceipt receipt(Havendesk havendesk, Office office, String entry) {
    return EvidenceReceipt.of(
        Partner.with(havendesk, office.id(), "evidence:read personal-data:read")
            .get("/evidence/receipts/" + entry)
            .text());
  }

  private static void checks(Chromium window, EvidenceReceipt receipt) {
    window.driver().executeScript("document.getElementById('result').hidden = true");
    window.find(By.id("file")).clear();
    window.find(By.id("file")).sendKeys(receipt.file().toString());
    window.find(By.id("result"));
  }

  private static List<String> states(Chromium window) {
    return window.driver().findElements(By.cssSelector("#steps > li")).stream()
        .map(step -> step.getDomAttribute("data-state"))
        .toList();
  }

  private static void offline(Chromium window, boolean off) {
    window
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  private static String requests(Chromium window) {
    return (String)
        window
            .driver()
            .executeAsyncScript(
                // A font may still be on its way from before.
                "const done = arguments[0]; document.fonts.ready.then(() => done("
                    + "performance.getEntriesByType('resource').map(e => e.name)"
                    // The browser fetches the page's own icon when it likes.
                    + ".filter(name => !name.includes('/mark.svg')).join('\\n')));");
  }

  private static Path first(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }
}
