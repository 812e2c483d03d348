package org.havendesk.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.havendesk.platform.Settings;

/** The key of this jurisdiction's log, from the secret {@code log-signer.key}. */
@ApplicationScoped
public class LogKey {

  @Inject private Settings settings;

  private LogSigner signer;

  @PostConstruct
  void open() {
    signer = LogSigner.parse(settings.secret("log-signer.key"));
  }

  /** Signs the head of the log; the key's name is the log's origin. */
  public SignedNote sign(long size, Hash root) {
    return signer.sign(new Checkpoint(signer.name(), size, root).text());
  }

  /** Signs what is no checkpoint: the list of a package's files. */
  SignedNote signPackage(String statement) {
    return signer.sign(statement);
  }

  /** What checks the log's signatures. */
  public NoteVerifier verifier() {
    return signer.verifier();
  }
}
