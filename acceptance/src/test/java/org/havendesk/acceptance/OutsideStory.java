package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What others hold of a log, its owner can't rewrite. */
class OutsideStory {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOST = 3;

  @TempDir private Path folder;

  @Test
  void a_log_that_is_witnessed_and_anchored_cannot_be_rewritten_unseen() throws Exception {
    try (var authority = new TimestampAuthority(folder);
        var chain = Anvil.start();
        var havendesk = Havendesk.up("anchored", settings(authority, chain))) {
      try {
        tell(havendesk, authority, chain);
      } catch (AssertionError | RuntimeException e) {
        System.err.println(havendesk.logTails());
        Chromium.closeAll("OutsideStory");
        throw e;
      }
    } finally {
      Chromium.closeAll(null);
    }
  }

  private void tell(Havendesk havendesk, TimestampAuthority authority, Anvil chain)
      throws Exception {
    Office eu = havendesk.office("eu");
    Office california = havendesk.office("us-ca");
    Chromium auditor = Agent.signsIn(eu, "auditor").window();

    // There is something in the log, and nothing more comes by itself.
    Patience.untilTrue(
        "the laws are taken in",
        Patience.LONG,
        () -> eu.count("select count(*) from evidence_entry where kind = 'law.accepted'") > 0);
    Partner shop = Partner.with(havendesk, "eu", "tickets:write");
    for (int each = 0; each < 2 * LOST; each++) {
      String ticket =
          """
          {"customer": {"email": "witnessed%d@outside.example", "country": "DE"},
           "subject": "Hello", "body": "Is anybody watching?"}
          """;
      assertThat(shop.post("/tickets", ticket.formatted(each)).status()).isEqualTo(201);
    }
    Patience.untilTrue(
        "all of it has its place",
        Patience.LONG,
        () -> eu.count("select count(*) from evidence_entry where log_index is null") == 0);

    // Each log's newest checkpoint is cosigned by the other.
    isCosigned(havendesk, eu, california);
    isCosigned(havendesk, california, eu);

    // And the hash of one lies with an authority and on a chain.
    long size = size(eu);
    Patience.untilTrue(
        "everything is anchored and cosigned",
        Patience.LONG,
        () -> saysThrice(auditor.open(eu.url() + "/evidence/log"), size + " of " + size));
    assertThat(new AxeBuilder().analyze(auditor.driver()).getViolations()).isEmpty();
    auditor.picture("outside");
    Path timestamp = downloads(auditor, "timestamp");
    JsonNode dated = JSON.readTree(timestamp.toFile());
    assertThat(
            authority.verify(
                Base64.getDecoder().decode(dated.get("token").textValue()),
                dated.get("statement").textValue()))
        .contains("Verification: OK");
    Path onChain = downloads(auditor, "evm");
    JsonNode mined = JSON.readTree(onChain.toFile());
    JsonNode transaction = chain.transaction(mined.at("/evm/transaction").textValue());
    assertThat(transaction.get("input").textValue())
        .isEqualTo("0x" + mined.get("sha256").textValue())
        .hasSize(2 + 64);
    assertThat(transaction.get("to")).isEqualTo(transaction.get("from"));
    assertThat(transaction.get("value").textValue()).isEqualTo("0x0");

    // A receipt says so wherever it is read.
    var receipt = receipt(havendesk, eu, size - 1);
    assertThat(
            receipt
                .verify(
                    eu,
                    "--witness-key",
                    witnessKey(california).toString(),
                    "--anchor",
                    timestamp.toString(),
                    "--timestamp-roots",
                    authority.root().toString(),
                    "--anchor",
                    onChain.toString(),
                    "--rpc",
                    chain.url())
                .succeeded()
                .output())
        .contains("us-ca/witness cosigned it", "timestamp authority vouches", "The chain 31337");
    assertThat(receipt.verify(eu, "--witness-key", witnessKey(eu).toString()).output())
        .contains("NOT VERIFIED", "has not cosigned");

    // So does a package, with the proofs that it brings itself.
    auditor.open(eu.url() + "/evidence/export");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Path taken = EvidencePackageStory.takes(auditor, "export:from", today);
    List<String> verify =
        List.of(
            "verify",
            taken.toString(),
            "--key",
            eu.logKey().toString(),
            "--witness-key",
            witnessKey(california).toString());
    assertThat(Command.havendesk(verify).succeeded().output())
        .contains("us-ca/witness cosigned the checkpoint", "that was not checked");
    List<String> anchored = new ArrayList<>(verify);
    anchored.addAll(
        List.of("--timestamp-roots", authority.root().toString(), "--rpc", chain.url()));
    assertThat(Command.havendesk(anchored).succeeded().output())
        .contains("timestamp authority vouches", "The chain 31337")
        .doesNotContain("that was not checked");

    aNewKeySigns(havendesk, eu, california, receipt);
    isRewritten(havendesk, eu, california);
  }

  private void isRewritten(Havendesk havendesk, Office eu, Office california) throws Exception {
    Chromium auditor = Agent.signsIn(eu, "auditor").window();
    Chromium other = Agent.signsIn(california, "auditor").window();

    // Somebody with the database and the key takes the last entries out and lets the log go on.
    rewrite(eu);
    Patience.untilTrue(
        "both sides say so",
        Patience.LONG,
        () ->
            alarms(other.open(california.url() + "/evidence/log"))
                .contains("The log havendesk.example/eu has two histories."));
    assertThat(alarms(auditor.open(eu.url() + "/evidence/log")))
        .contains("This log has two histories.");
    assertThat(auditor.text(By.cssSelector("#cosigners .status-failed"))).contains("Refuses");
    assertThat(new AxeBuilder().analyze(auditor.driver()).getViolations()).isEmpty();
    auditor.picture("outside-alarm");
    for (Office office : List.of(eu, california)) {
      assertThat(office.count("select count(*) from evidence_entry where kind = 'witness.refused'"))
          .isEqualTo(1);
    }

    // The refusing side holds both histories, signed by the same key.
    Path both = other.download(() -> other.click(By.cssSelector("#witnesses .alarm .button")));
    assertThat(Files.readString(both).split("— havendesk.example/eu ", -1)).hasSize(3);
    isCosigned(havendesk, california, eu);
  }

  /** The key is changed: what the old one signed still holds, and it vouches for the new one. */
  private void aNewKeySigns(
      Havendesk havendesk, Office eu, Office california, EvidenceReceipt before) throws Exception {
    Path noted = Files.copy(eu.logKey(), folder.resolve("noted.pub"));
    assertThat(havendesk.call("rotate-log-key", "--jurisdiction", "eu").output())
        .contains("Stop Havendesk first");
    havendesk.call("down").succeeded();
    havendesk.call("rotate-log-key", "--jurisdiction", "eu").succeeded();
    havendesk.restart().succeeded();
    Partner shop = Partner.with(havendesk, "eu", "tickets:write");
    String ticket =
        """
        {"customer": {"email": "rotated@outside.example", "country": "DE"},
         "subject": "Hello", "body": "Who signs now?"}
        """;
    assertThat(shop.post("/tickets", ticket).status()).isEqualTo(201);
    Patience.untilTrue(
        "the change is on record",
        Patience.LONG,
        () ->
            eu.count(
                    "select count(*) from evidence_entry where kind = 'evidence.key-changed'"
                        + " and log_index is not null")
                == 1);
    before.verify(eu).succeeded();
    var after = receipt(havendesk, eu, size(eu) - 1);
    after.verify(eu).succeeded();
    String old = noted.toString();
    assertThat(Command.havendesk(List.of("verify", after.file().toString(), "--key", old)).output())
        .contains("NOT VERIFIED");
    Path handed = eu.logKey().resolveSibling("log-succession.txt");
    Command.havendesk(
            List.of(
                "verify", after.file().toString(), "--key", old, "--succession", handed.toString()))
        .succeeded();
    isCosigned(havendesk, eu, california);
    Chromium auditor = Agent.signsIn(eu, "auditor").window();
    auditor.open(eu.url() + "/evidence/log");
    auditor.click(By.id("audit:verify"));
    assertThat(auditor.text(By.cssSelector("#audit .notice.ok"))).contains("holds");
  }

  private String[] settings(TimestampAuthority authority, Anvil chain) throws IOException {
    var mine = PosixFilePermissions.fromString("rw-------");
    Path account = folder.resolve("account.json");
    try (var in = OutsideStory.class.getResourceAsStream("/anchors/anvil-account.json")) {
      Files.copy(in, account);
    }
    Path password = Files.writeString(folder.resolve("account.password"), "anvil");
    Files.setPosixFilePermissions(account, mine);
    Files.setPosixFilePermissions(password, mine);
    return new String[] {
      "--empty",
      "--set",
      "sign-in.second-factor-for=none",
      "--set",
      "anchors.every=PT10S",
      "--set",
      "anchors.timestamp.url=" + authority.url(),
      "--set",
      "anchors.timestamp.roots=" + authority.root(),
      "--set",
      "anchors.evm.rpc=" + chain.url(),
      "--set",
      "anchors.evm.keystore=" + account,
      "--set",
      "anchors.evm.password-file=" + password,
      "--set",
      "anchors.evm.confirmations=2"
    };
  }

  private static void isCosigned(Havendesk havendesk, Office log, Office witness)
      throws IOException {
    Partner reader = Partner.with(havendesk, log.id(), "evidence:read");
    String key = Files.readString(witnessKey(witness));
    Boolean holds =
        Patience.until(
            "the checkpoint is cosigned",
            Patience.LONG,
            () -> Cosignature.by(key, reader.get("/evidence/checkpoint").text()));
    assertThat(holds).isTrue();
  }

  private static Path witnessKey(Office witness) {
    return witness.data().resolve(witness.id()).resolve("secrets/witness-verifier.pub");
  }

  private static long size(Office office) {
    return office.count("select size from log_state");
  }

  private static boolean saysThrice(Chromium window, String words) {
    return window.text().split(words + " entries", -1).length == 4;
  }

  private static String alarms(Chromium window) {
    return window.driver().findElements(By.cssSelector(".alarm.danger")).stream()
        .map(alarm -> alarm.getText())
        .reduce("", String::concat);
  }

  private static Path downloads(Chromium window, String anchor) {
    By link = By.cssSelector("[data-anchor='" + anchor + "'] .proofs a");
    return window.download(() -> window.click(link));
  }

  private static EvidenceReceipt receipt(Havendesk havendesk, Office office, long index)
      throws SQLException {
    try (var connection = office.database();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select cast(id as char) from evidence_entry where log_index = " + index)) {
      row.next();
      return EvidenceReceipt.of(
          Partner.with(havendesk, office.id(), "evidence:read")
              .get("/evidence/receipts/" + row.getString(1))
              .text());
    }
  }

  /** Takes an entry out near the end, and lets those behind it be folded anew. */
  private static void rewrite(Office office) throws SQLException {
    try (var connection = office.database();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long from = size(office) - LOST;
      String lost = " where entry_seq in (select seq from evidence_entry where log_index = " + from;
      for (String step :
          List.of(
              "update log_state set size = " + from,
              "delete from log_checkpoint where size > " + from,
              "delete from evidence_fact" + lost + ")",
              "delete from evidence_opening" + lost + ")",
              "delete from evidence_entry where log_index = " + from,
              "update evidence_entry set log_index = null where log_index >= " + from,
              "update log_tile set hashes = left(hashes, 32 * %d) where level = 0 and tile_index = %d"
                  .formatted(from % 256, from / 256))) {
        statement.executeUpdate(step);
      }
      connection.commit();
    }
  }
}
