package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A receipt that was given to a person, in a file (C2SP tlog-proof). */
record EvidenceReceipt(Path file) {

  private static final Pattern EXTRA = Pattern.compile("(?m)^extra (\\S+)$");

  /** A receipt that came as text. */
  static EvidenceReceipt of(String text) {
    try {
      return new EvidenceReceipt(
          Files.writeString(Files.createTempFile("receipt", ".tlog-proof"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@code ./havendesk verify} says, knowing nothing but the log's public key.
   *
   * @param outside what outsiders must have said of it besides
   */
  Command verify(Office office, String... outside) {
    var line = List.of("verify", file.toString(), "--key", office.logKey().toString());
    return Command.havendesk(Stream.concat(line.stream(), Stream.of(outside)).toList());
  }

  /** The same receipt, but it tells something else. */
  EvidenceReceipt tampered(String from, String to) {
    try {
      String text = Files.readString(file);
      var extra = EXTRA.matcher(text);
      if (!extra.find()) {
        throw new AssertionError("The receipt tells nothing:\n" + text);
      }
      String told = new String(Base64.getDecoder().decode(extra.group(1)), UTF_8);
      String lie = Base64.getEncoder().encodeToString(told.replace(from, to).getBytes(UTF_8));
      String tampered = text.substring(0, extra.start(1)) + lie + text.substring(extra.end(1));
      return new EvidenceReceipt(Files.writeString(file.resolveSibling("tampered"), tampered));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same receipt with other words outside of what it tells. */
  EvidenceReceipt altered(UnaryOperator<String> alteration) {
    try {
      String altered = alteration.apply(Files.readString(file));
      return new EvidenceReceipt(Files.writeString(file.resolveSibling("altered"), altered));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
