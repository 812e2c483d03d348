package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.anchors.AnchorFile;
import org.havendesk.anchors.AnchorStatement;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.NotVerified;
import org.havendesk.evidence.Receipt;
import org.havendesk.evidence.SignedNote;
import org.havendesk.evidence.WitnessSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OutsideOptionTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir private Path folder;

  private final LogSigner log = LogSigner.generate("havendesk.example/north");
  private final WitnessSigner witness = WitnessSigner.generate("havendesk.example/south/witness");
  private final SignedNote bare = log.sign(new Checkpoint(log.name(), 0, Hash.EMPTY).text());
  private final SignedNote cosigned = bare.with(witness.cosign(bare.text(), NOON));

  @Test
  void a_witness_that_cosigned_is_named_with_its_time() throws IOException {
    String key = witness.verifier().text();
    Path file = Files.writeString(folder.resolve("witness.pub"), key + "\n");
    assertThat(verify(cosigned, "--witness-key", key, "--witness-key", file.toString()))
        .hasSize(2)
        .allMatch(said -> said.contains("south/witness cosigned it at 2026-11-25T12:00:00Z"));
  }

  @Test
  void one_that_did_not_is_said_to_be_missing() {
    String key = witness.verifier().text();
    assertThatThrownBy(() -> verify(bare, "--witness-key", key))
        .isInstanceOf(NotVerified.class)
        .hasMessageContaining("has not cosigned");
  }

  @Test
  void a_proof_of_another_checkpoint_says_nothing_of_this_one() throws IOException {
    var later = log.sign(new Checkpoint(log.name(), 7, Hash.EMPTY).text());
    String file = anchor("timestamp", later);
    assertThatThrownBy(() -> verify(bare, "--anchor", file))
        .isInstanceOf(NotVerified.class)
        .hasMessageContaining("at 7 entries");
  }

  @Test
  void each_anchor_needs_something_to_check_it_by() throws IOException {
    String token = anchor("timestamp", bare);
    assertThatThrownBy(() -> verify(bare, "--anchor", token)).hasMessageContaining("roots");
    String place = anchor("evm", bare);
    assertThatThrownBy(() -> verify(bare, "--anchor", place)).hasMessageContaining("--rpc");
  }

  private String anchor(String name, SignedNote note) throws IOException {
    var file = new AnchorFile(name, new AnchorStatement(note), new byte[] {'{', '}'});
    return Files.write(folder.resolve(name), file.format()).toString();
  }

  private static List<String> verify(SignedNote checkpoint, String... arguments)
      throws IOException {
    var option = new OutsideOption();
    var command = new CommandLine(new Bare()).addMixin("outside", option);
    command.parseArgs(arguments);
    return option.verify(new Receipt(0, List.of(), checkpoint, "{}", Optional.empty()));
  }

  @CommandLine.Command
  private static final class Bare {}
}
