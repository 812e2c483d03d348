package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.Leaf;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.Opening;
import org.havendesk.evidence.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
  private static final LogSigner LOG = LogSigner.generate("havendesk.example/test");

  @TempDir private Path folder;
  private Path receipt;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write_a_receipt() throws IOException {
    receipt = Files.writeString(folder.resolve("a receipt.tlog-proof"), receiptOfOneEntry());
  }

  @Test
  void a_true_receipt_verifies_with_the_keys_text() {
    assertThat(verify(receipt.toString(), "--key", LOG.verifier().toString())).isZero();
    assertThat(out.toString())
        .startsWith("VERIFIED")
        .contains("person.erased by system:rights")
        .contains("everything");
  }

  @Test
  void and_with_the_keys_file_and_for_machines() throws IOException {
    var key = Files.writeString(folder.resolve("log-verifier.pub"), LOG.verifier() + "\n");
    assertThat(verify(receipt.toString(), "--json", "--key", key.toString())).isZero();
    assertThat(out.toString()).contains("\"verified\":true", "\"kind\":\"person.erased\"");
  }

  @Test
  void a_changed_receipt_does_not_and_says_why() throws IOException {
    var text = Files.readString(receipt);
    Files.writeString(receipt, text.replace("index 0", "index 1"));
    assertThat(verify(receipt.toString(), "--key", LOG.verifier().toString())).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("NOT VERIFIED", "index 1");
  }

  @Test
  void neither_does_one_by_another_log() {
    var other = LogSigner.generate("havendesk.example/other").verifier().toString();
    assertThat(verify(receipt.toString(), "--json", "--key", other)).isEqualTo(1);
    assertThat(out.toString()).contains("\"verified\":false");
  }

  @Test
  void what_is_missing_or_no_text_is_said_in_a_sentence() throws IOException {
    var key = LOG.verifier().toString();
    assertThat(verify(folder.resolve("none").toString(), "--key", key)).isEqualTo(1);
    assertThat(err.toString()).contains("can't be read");
    var binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(verify(binary.toString(), "--key", key)).isEqualTo(1);
    assertThat(verify(receipt.toString(), "--key", "no key")).isEqualTo(1);
    assertThat(verify(receipt.toString())).isEqualTo(2);
  }

  private int verify(String... arguments) {
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static String receiptOfOneEntry() {
    var opening = new Opening("A".repeat(43) + "=", "everything");
    var leaf =
        new Leaf(
            new UUID(0, 1),
            "person.erased",
            "system:rights",
            Instant.parse("2026-11-23T10:00:00Z"),
            Map.of("request", "7"),
            Optional.of(opening.commitment()));
    var root = Hash.ofLeaf(leaf.bytes());
    var checkpoint = LOG.sign(new Checkpoint(LOG.name(), 1, root).text());
    return new Receipt(
            0,
            List.of(),
            checkpoint,
            new String(leaf.bytes(), java.nio.charset.StandardCharsets.UTF_8),
            Optional.of(opening))
        .format();
  }
}
