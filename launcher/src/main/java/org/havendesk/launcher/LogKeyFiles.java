package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.havendesk.evidence.KeySuccession;
import org.havendesk.evidence.LogKey;
import org.havendesk.evidence.LogKeys;
import org.havendesk.evidence.LogSigner;

/**
 * The files of a log's keys: the one that signs, the public ones, and how they were handed over.
 */
final class LogKeyFiles {

  private final Path signer;
  private final Path verifier;
  private final Path succession;

  LogKeyFiles(Path secrets) {
    signer = secrets.resolve(LogKey.SIGNER);
    verifier = secrets.resolve(LogKey.VERIFIER);
    succession = secrets.resolve(LogKey.SUCCESSION);
  }

  /** Makes a key for the log of this name unless there is one, and publishes its public half. */
  void makeFor(String name) throws IOException {
    if (!Files.exists(signer)) {
      PrivateFiles.write(signer, LogSigner.generate(name).privateKeyText() + "\n");
    }
    LogKeys now = LogKeys.of(current().verifier());
    LogKeys all = Files.exists(verifier) ? published().ledBy(now.newest()) : now;
    PrivateFiles.write(verifier, all.text());
  }

  /**
   * Lets a new key take over; the old one signs that, and is then gone. Whenever this is
   * interrupted, the key that signs is among the public ones.
   *
   * @return the new public key
   */
  String rotate() throws IOException {
    LogSigner old = current();
    LogSigner next = LogSigner.generate(old.name());
    String before = Files.exists(succession) ? Files.readString(succession) : "";
    PrivateFiles.write(succession, before + KeySuccession.sign(old, next.verifier()));
    PrivateFiles.write(verifier, published().ledBy(next.verifier()).text());
    PrivateFiles.write(signer, next.privateKeyText() + "\n");
    return next.verifier().text();
  }

  private LogSigner current() throws IOException {
    return LogSigner.parse(Files.readString(signer));
  }

  private LogKeys published() throws IOException {
    return LogKeys.parse(Files.readString(verifier));
  }
}
