package org.havendesk.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.havendesk.evidence.KeySuccession;
import org.havendesk.evidence.LogKeys;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.NotVerified;
import org.havendesk.evidence.PackageCheck;
import org.havendesk.evidence.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks an evidence receipt, or a package of evidence, against nothing but the log's public key:
 * no network, no server, no database. Asked to, also what outsiders say of it ({@link
 * OutsideOption}). Exits with 0 only if all of it holds.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks an evidence receipt or package offline, against nothing but the log's public key.")
final class VerifyCommand implements Callable<Integer> {
  private static final int HOLDS = 0;
  private static final int DOES_NOT_HOLD = 1;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  @Parameters(
      paramLabel = "RECEIPT",
      description = "The file of a receipt, or of a package of evidence.")
  private Path receipt;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description = "The log's public key: the file log-verifier.pub, or its text name+id+base64.")
  private String key;

  @Option(
      names = "--succession",
      paramLabel = "FILE",
      description =
          "How the key you know handed over to later ones: the file log-succession.txt of a"
              + " package; a package brings its own.")
  private Path succession;

  @Option(names = "--json", description = "Print the result for machines.")
  private boolean json;

  @Mixin private OutsideOption outside;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      var log = LogKeys.parse(keyText());
      if (succession != null) {
        log = log.following(KeySuccession.parse(read(succession)));
      }
      if (isPackage()) {
        return verifyPackage(log);
      }
      var parsed = Receipt.parse(read(receipt));
      var verified = parsed.verify(log);
      var held = outside.verify(parsed);
      print(json ? asJson(verified, held) : inSentences(verified, held));
      return HOLDS;
    } catch (NotVerified | MalformedEvidence e) {
      return refuse(e.getMessage());
    } catch (IOException e) {
      return refuse("The file " + e.getMessage() + " can't be read.");
    }
  }

  private boolean isPackage() throws IOException {
    try (InputStream in = Files.newInputStream(receipt)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private int verifyPackage(LogKeys log) throws IOException {
    var found = PackageCheck.check(receipt, log);
    var held = outside.verify(found);
    if (json) {
      var result = new LinkedHashMap<String, Object>();
      result.put("verified", true);
      result.put("log", log.name());
      result.put("files", found.files());
      result.put("receipts", found.receipts());
      result.put("checkpoints", found.checkpoints().size());
      result.put("consistencyProofs", found.links());
      result.put("outside", held);
      print(write(result));
    } else {
      print(
          ("VERIFIED%nThe log %s signed the list of the package's files, and none was changed.%n"
                  + "%d receipts, %d checkpoints and %d consistency proofs in it hold.")
              .formatted(log.name(), found.receipts(), found.checkpoints().size(), found.links()));
      held.forEach(this::print);
    }
    return HOLDS;
  }

  private int refuse(String reason) {
    if (json) {
      var result = new LinkedHashMap<String, Object>();
      result.put("verified", false);
      result.put("reason", reason);
      print(write(result));
    }
    var err = spec.commandLine().getErr();
    err.println("NOT VERIFIED: " + reason);
    err.flush();
    return DOES_NOT_HOLD;
  }

  private String keyText() throws IOException {
    try {
      var file = Path.of(key);
      return Files.isRegularFile(file) ? read(file) : key;
    } catch (InvalidPathException e) {
      return key; // no name of a file on this system: the text of a key
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new MalformedEvidence("The file " + file + " is not text in UTF-8.", e);
    }
  }

  private static String inSentences(Receipt.Verified verified, List<String> outside) {
    var entry = verified.entry();
    var head = verified.checkpoint();
    var text = new StringBuilder("VERIFIED\n");
    text.append(
        "The log %s signed a tree of %d entries with the root %s.%n"
            .formatted(head.origin(), head.size(), head.root()));
    outside.forEach(sentence -> text.append(sentence).append('\n'));
    text.append("The entry at index %d is in that tree, unchanged.%n".formatted(verified.index()));
    text.append(
        "It says: %s by %s at %s%s.%n"
            .formatted(
                entry.kind(),
                entry.actor(),
                entry.occurredAt(),
                entry.facts().isEmpty() ? "" : ", " + new TreeMap<>(entry.facts())));
    verified
        .details()
        .ifPresentOrElse(
            details ->
                text.append("The details are those that the entry commits to: ").append(details),
            () ->
                text.append(
                    entry.commitment().isPresent()
                        ? "The receipt does not open the details that the entry commits to."
                        : "The entry has no further details."));
    return text.toString();
  }

  private static String asJson(Receipt.Verified verified, List<String> outside) {
    var entry = verified.entry();
    var result = new LinkedHashMap<String, Object>();
    result.put("verified", true);
    result.put("log", verified.checkpoint().origin());
    result.put("treeSize", verified.checkpoint().size());
    result.put("root", verified.checkpoint().root().toString());
    result.put("index", verified.index());
    result.put("id", entry.id().toString());
    result.put("kind", entry.kind());
    result.put("actor", entry.actor());
    result.put("occurredAt", entry.occurredAt().toString());
    result.put("facts", new TreeMap<>(entry.facts()));
    verified.details().ifPresent(details -> result.put("details", details));
    result.put("outside", outside);
    return write(result);
  }

  private static String write(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written as JSON.", e);
    }
  }

  private void print(String text) {
    var out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
