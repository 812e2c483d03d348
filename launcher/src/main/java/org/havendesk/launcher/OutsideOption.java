package org.havendesk.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.havendesk.anchors.AnchorFailed;
import org.havendesk.anchors.AnchorFile;
import org.havendesk.anchors.EvmAnchor;
import org.havendesk.anchors.EvmChain;
import org.havendesk.anchors.JsonRpc;
import org.havendesk.anchors.TimestampProtocol;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.NotVerified;
import org.havendesk.evidence.PackageCheck;
import org.havendesk.evidence.Receipt;
import org.havendesk.evidence.SignedNote;
import org.havendesk.evidence.WitnessKey;
import picocli.CommandLine.Option;

/** What outsiders must have said of a receipt's checkpoint for it to count. */
final class OutsideOption {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Option(
      names = "--witness-key",
      paramLabel = "KEY",
      description =
          "A witness that must have cosigned the checkpoint: its file or the text of its key; may"
              + " be repeated.")
  private List<String> witnesses = List.of();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "A proof that the checkpoint is anchored outside; may be repeated.")
  private List<Path> anchors = List.of();

  @Option(
      names = "--timestamp-roots",
      paramLabel = "PEM",
      description = "The roots to which a timestamp must lead.")
  private Path roots;

  @Option(
      names = "--rpc",
      paramLabel = "URL",
      description =
          "A node of the chain on which the checkpoint is anchored; the only network use.")
  private String rpc;

  /**
   * Checks all that was asked for.
   *
   * @return a sentence for each thing that holds
   * @throws NotVerified at the first that does not
   */
  List<String> verify(Receipt receipt) throws IOException {
    var held = new ArrayList<String>();
    for (String witness : witnesses) {
      held.add(cosigned(receipt.checkpoint(), WitnessKey.parse(text(witness))));
    }
    for (Path anchor : anchors) {
      held.add(anchored(receipt.checkpoint(), AnchorFile.parse(Files.readAllBytes(anchor))));
    }
    return held;
  }

  /**
   * Checks all that was asked for of a package, and the proofs of anchors that it brings.
   *
   * @return a sentence for each thing that holds, or that could not be checked
   * @throws NotVerified at the first that does not
   */
  List<String> verify(PackageCheck.Found found) throws IOException {
    var held = new ArrayList<String>();
    for (String witness : witnesses) {
      held.add(cosigned(found, WitnessKey.parse(text(witness))));
    }
    List<byte[]> files = new ArrayList<>(found.anchors());
    for (Path anchor : anchors) {
      files.add(Files.readAllBytes(anchor));
    }
    for (byte[] file : files) {
      held.add(anchored(found, AnchorFile.parse(file)));
    }
    return held;
  }

  /** The newest checkpoint counts that the witness knows; the package proves that all go on. */
  private static String cosigned(PackageCheck.Found found, WitnessKey witness) {
    String newest = "";
    for (var checkpoint : found.checkpoints().entrySet()) {
      var line = witness.on(checkpoint.getValue());
      if (line.isPresent()) {
        newest =
            "The witness %s cosigned the checkpoint at %d of %d entries, at %s."
                .formatted(
                    witness.name(),
                    checkpoint.getKey(),
                    found.checkpoints().lastKey(),
                    line.get().at());
      }
    }
    if (newest.isEmpty()) {
      throw new NotVerified(
          "The witness %s has cosigned no checkpoint of the package.".formatted(witness.name()));
    }
    return newest;
  }

  private String anchored(PackageCheck.Found found, AnchorFile file) throws IOException {
    long size = size(file.statement().checkpoint());
    var checkpoint = found.checkpoints().get(size);
    if (checkpoint == null) {
      throw new NotVerified(
          "A proof by an anchor is of a checkpoint at %d entries, which the package does not have."
              .formatted(size));
    }
    boolean chain = file.anchor().equals(EvmAnchor.NAME);
    if (chain ? rpc == null : roots == null) {
      return "The checkpoint at %d entries is said to be anchored (%s); that was not checked, for want of %s."
          .formatted(size, file.anchor(), chain ? "--rpc" : "--timestamp-roots");
    }
    return "The checkpoint at %d entries: %s".formatted(size, anchored(checkpoint, file));
  }

  private static String cosigned(SignedNote checkpoint, WitnessKey witness) {
    return witness
        .on(checkpoint)
        .map(line -> "The witness %s cosigned it at %s.".formatted(witness.name(), line.at()))
        .orElseThrow(
            () ->
                new NotVerified(
                    "The witness %s has not cosigned the checkpoint.".formatted(witness.name())));
  }

  private String anchored(SignedNote checkpoint, AnchorFile file) throws IOException {
    var of = file.statement().checkpoint();
    if (!of.text().equals(checkpoint.text())) {
      throw new NotVerified(
          "The proof is of the checkpoint at %d entries, the receipt has the one at %d."
              .formatted(size(of), size(checkpoint)));
    }
    try {
      return file.anchor().equals(EvmAnchor.NAME) ? onChain(file) : timestamped(file);
    } catch (AnchorFailed e) {
      throw new NotVerified("The anchor does not hold. " + e.getMessage());
    }
  }

  private static long size(SignedNote checkpoint) {
    return Checkpoint.parse(checkpoint.text()).size();
  }

  private String timestamped(AnchorFile file) throws IOException, AnchorFailed {
    if (roots == null) {
      throw new NotVerified("A timestamp needs --timestamp-roots.");
    }
    Instant at =
        TimestampProtocol.timeOf(
            file.proof(), file.statement().hash(), TimestampProtocol.roots(roots));
    return "A timestamp authority vouches that it existed at " + at + ".";
  }

  private String onChain(AnchorFile file) throws IOException, AnchorFailed {
    if (rpc == null) {
      throw new NotVerified("A proof on a chain needs --rpc.");
    }
    var proof = file.evm();
    long deep =
        new EvmChain(new JsonRpc(this::post), Clock.systemUTC()).verify(file.statement(), proof);
    return "The chain %d holds its hash in block %d of %s, %d blocks deep."
        .formatted(proof.chainId(), proof.block(), Instant.ofEpochSecond(proof.time()), deep);
  }

  private byte[] post(byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(rpc))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static String text(String key) throws IOException {
    try {
      var file = Path.of(key);
      return Files.isRegularFile(file) ? Files.readString(file) : key;
    } catch (InvalidPathException e) {
      return key; // no name of a file on this system: the text of a key
    }
  }
}
