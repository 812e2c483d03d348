package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An authority gets a package out of the log, and needs nobody of ours to verify it. */
@ExtendWith(Deployment.class)
class EvidencePackageStory {

  private static final String TAKEN =
      "select count(*) from evidence_entry where kind = 'evidence.exported'";

  @TempDir private Path folder;

  @Test
  void an_authority_verifies_the_evidence_of_a_day_by_its_own_means(Havendesk havendesk)
      throws Exception {
    Office eu = havendesk.office("eu");
    long before = eu.count(TAKEN);
    Chromium auditor = Agent.signsIn(eu, "auditor").window();
    auditor.open(eu.url() + "/evidence/export");
    assertThat(auditor.shows(By.id("export:open"))).isFalse();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Path taken = takes(auditor, "export:from", today);

    // By our command, and by the other one.
    assertThat(verify(eu, taken).succeeded().output()).contains("VERIFIED", "consistency proofs");
    Path unpacked = unpacked(taken, "day");
    GoVerifier go = GoVerifier.compiled(folder);
    assertThat(go.unpacked(eu, unpacked).succeeded().output()).contains("VERIFIED");
    // By hand, as the README says; the auditor saw nothing personal.
    byHand(unpacked);
    assertThat(Files.readString(unpacked.resolve("README.txt"))).contains("AZ 12/34", "OpenSSL");
    assertThat(Files.readString(unpacked.resolve("README.de.txt"))).contains("Aktenzeichen");
    assertThat(Files.readString(unpacked.resolve("entries.jsonl")))
        .contains("\"details\":\"withheld\"")
        .doesNotContain("\"details\":\"included\"");
    assertThat(eu.count(TAKEN)).isEqualTo(before + 1);

    // Whatever is changed, added or taken away is found by both.
    String receipt = first(unpacked.resolve("receipts"));
    for (Lie lie :
        List.<Lie>of(
            (name, content) -> name.equals("entries.jsonl") ? content.replace("a", "b") : content,
            (name, content) -> name.equals(receipt) ? null : content,
            (name, content) ->
                name.equals("SHA256SUMS") ? content.replaceFirst("[0-9a-f]", "_") : content)) {
      Path tampered = tampered(taken, lie);
      assertThat(verify(eu, tampered).output()).contains("NOT VERIFIED");
      assertThat(go.unpacked(eu, unpacked(tampered, "lie-" + lie.hashCode())).output())
          .contains("NOT VERIFIED");
    }
    Files.writeString(unpacked.resolve("added"), "more");
    assertThat(go.unpacked(eu, unpacked).output()).contains("NOT VERIFIED", "not on the list");
    assertThat(verify(havendesk.office("us-ca"), taken).output()).contains("NOT VERIFIED");
  }

  @Test
  void the_evidence_of_a_case_opens_until_the_person_is_erased(Havendesk havendesk)
      throws Exception {
    Office eu = havendesk.office("eu");
    // What came with the sample data has its words committed to.
    var customer = new Customer("Matthias Brandauer", "m.brandauer@example.org", eu);
    var agent = Agent.signsIn(eu, "agent");
    agent.window().press(By.linkText(agent.finds(customer).get(0)));
    String ticket = agent.window().address().replaceFirst(".*id=(\\d+).*", "$1");
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/evidence/export");
    assertThat(new AxeBuilder().analyze(officer.driver()).getViolations()).isEmpty();
    officer.click(By.id("export:open"));
    Path taken = takes(officer, "export:matter", ticket);
    verify(eu, taken).succeeded();
    assertThat(Files.readString(unpacked(taken, "open").resolve("entries.jsonl")))
        .contains("\"details\":\"included\"", ticket);

    // All about the person, from their own page: other people's entries are not in it.
    String person = eu.text("select cast(person_id as char) from ticket where id = " + ticket);
    officer.open(eu.url() + "/consent/person?id=" + person).press(By.id("evidence"));
    assertThat(officer.text()).contains("Evidence about one person");
    Path about = takes(officer, "export:matter", "");
    verify(eu, about).succeeded();
    Path theirs = unpacked(about, "person");
    try (var receipts = Files.list(theirs.resolve("receipts"))) {
      assertThat(receipts.count())
          .isEqualTo(
              eu.count(
                  "select count(*) from evidence_opening o join evidence_entry e"
                      + " on e.seq = o.entry_seq where e.kind <> 'evidence.exported'"
                      + " and person_id = '"
                      + person
                      + "'"));
    }
    assertThat(GoVerifier.compiled(folder).unpacked(eu, theirs).succeeded().output())
        .contains("VERIFIED");

    // Erased: what opened the commitments is gone, and the proofs still hold.
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("erasure", customer.email(), "DE", "");
    centre.confirms(
        customer
            .awaits("the link", one -> one.text().contains("/privacy/confirm?token="))
            .link("/privacy/confirm?token="));
    centre.waitsUntilDone();
    officer.open(eu.url() + "/evidence/export");
    officer.click(By.id("export:open"));
    Path after = takes(officer, "export:matter", ticket);
    verify(eu, after).succeeded();
    Path unpacked = unpacked(after, "erased");
    assertThat(Files.readString(unpacked.resolve("entries.jsonl")))
        .contains("\"details\":\"destroyed\"")
        .doesNotContain("\"details\":\"included\"");
    assertThat(GoVerifier.compiled(folder).unpacked(eu, unpacked).succeeded().output())
        .contains("VERIFIED");
  }

  @Test
  void an_auditor_finds_an_entry_among_all_others(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium auditor = Agent.signsIn(eu, "auditor").window();
    auditor.open(eu.url() + "/evidence/log");
    auditor.click(By.id("audit:verify"));
    assertThat(auditor.text(By.cssSelector("#audit .notice.ok"))).contains("holds");
    assertThat(new AxeBuilder().analyze(auditor.driver()).getViolations()).isEmpty();
    scrolls(auditor);
    auditor.picture("timeline");
    assertThat(auditor.driver().findElements(By.cssSelector("[data-entry]"))).hasSize(50);
    String newest = auditor.find(By.cssSelector("[data-entry]")).getDomAttribute("data-entry");

    auditor.press(By.id("log:older"));
    assertThat(auditor.driver().findElements(By.cssSelector("[data-entry='" + newest + "']")))
        .isEmpty();
    Path receipt = auditor.download(() -> auditor.click(By.cssSelector("[data-entry] a")));
    assertThat(receipt.getFileName().toString())
        .startsWith(auditor.find(By.cssSelector("[data-entry]")).getDomAttribute("data-entry"));
    new EvidenceReceipt(receipt).verify(eu).succeeded();
    auditor.press(By.id("log:newer"));

    auditor.type(By.id("log:number"), "3");
    auditor.press(By.id("log:search"));
    assertThat(auditor.driver().findElements(By.cssSelector("[data-entry]"))).hasSize(1);
    auditor.press(By.id("log:clear"));
    auditor.type(By.id("log:actor"), "nobody:at-all");
    auditor.press(By.id("log:search"));
    assertThat(auditor.text(By.cssSelector(".timeline .empty"))).contains("No entry");
    assertThat(new AxeBuilder().analyze(auditor.driver()).getViolations()).isEmpty();
    auditor.asOnATelephone().prefers("de", "dark");
    scrolls(auditor);
    auditor.picture("timeline-german-dark-narrow");
    auditor.open(eu.url() + "/evidence/export").picture("export-german-dark-narrow");
  }

  private static void scrolls(Chromium window) {
    window.driver().executeScript("document.getElementById('log').scrollIntoView()");
  }

  /** Takes a package, narrowed by one field of the form. */
  static Path takes(Chromium window, String field, String value) {
    window
        .driver()
        .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, value);
    window.type(By.id("export:reference"), "AZ 12/34");
    return window.download(() -> window.click(By.id("export:take")));
  }

  private static Command verify(Office office, Path file) {
    return Command.havendesk(
        List.of("verify", file.toString(), "--key", office.logKey().toString()));
  }

  /** The second way of the README, word for word. */
  private static void byHand(Path unpacked) throws IOException {
    String readme = Files.readString(unpacked.resolve("README.txt"));
    String steps =
        readme
            .substring(readme.indexOf("sha256sum -c"), readme.indexOf("3. With the command"))
            .replace("/tmp/", unpacked.getParent() + "/hand-");
    Command done =
        Command.run(
            List.of("bash", "-ec", "cd '" + unpacked + "'\n" + steps), Map.of("LC_ALL", "C.UTF-8"));
    assertThat(done.succeeded().output()).contains("Signature Verified Successfully");
  }

  /** Changes the content of a file, or leaves it out. */
  private interface Lie {
    String told(String name, String content);
  }

  private Path tampered(Path honest, Lie lie) throws IOException {
    Path tampered = folder.resolve("tampered-" + lie.hashCode() + ".zip");
    try (var in = new ZipInputStream(Files.newInputStream(honest));
        var out = new ZipOutputStream(Files.newOutputStream(tampered))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String told = lie.told(entry.getName(), new String(in.readAllBytes(), UTF_8));
        if (told != null) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(told.getBytes(UTF_8));
        }
      }
    }
    return tampered;
  }

  private Path unpacked(Path file, String name) throws IOException {
    Path target = folder.resolve(name);
    try (var in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path one = target.resolve(entry.getName());
        Files.createDirectories(one.getParent());
        Files.copy(in, one);
      }
    }
    return target;
  }

  private static String first(Path receipts) throws IOException {
    try (var files = Files.list(receipts)) {
      return "receipts/" + files.sorted().findFirst().orElseThrow().getFileName();
    }
  }
}
