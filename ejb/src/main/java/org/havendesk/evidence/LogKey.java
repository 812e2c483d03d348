package org.havendesk.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.havendesk.platform.Settings;

/**
 * The key of this jurisdiction's log, from the secret {@code log-signer.key}, and the public keys
 * that it had before, from {@code log-verifier.pub}.
 */
@ApplicationScoped
public class LogKey {

  /** The secret that signs. */
  public static final String SIGNER = "log-signer.key";

  /** The public keys, the newest first, each on a line. */
  public static final String VERIFIER = "log-verifier.pub";

  /** How each key handed over to the next one; missing while there was only one. */
  public static final String SUCCESSION = "log-succession.txt";

  @Inject private Settings settings;

  private LogSigner signer;
  private LogKeys keys;

  @PostConstruct
  void open() {
    signer = LogSigner.parse(settings.secret(SIGNER));
    keys =
        settings
            .findSecret(VERIFIER)
            .map(LogKeys::parse)
            .orElse(LogKeys.of(signer.verifier()))
            .ledBy(signer.verifier());
  }

  /** Signs the head of the log; the key's name is the log's origin. */
  public SignedNote sign(long size, Hash root) {
    return signer.sign(new Checkpoint(signer.name(), size, root).text());
  }

  /** Signs what is no checkpoint: the list of a package's files. */
  SignedNote signPackage(String statement) {
    return signer.sign(statement);
  }

  /** What checks the log's signatures, those of former keys included. */
  public LogKeys keys() {
    return keys;
  }

  /** How each key handed over to the next one, as text. */
  Optional<String> succession() {
    return settings.findSecret(SUCCESSION).map(text -> text + "\n");
  }
}
