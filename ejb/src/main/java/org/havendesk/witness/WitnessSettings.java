package org.havendesk.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.havendesk.evidence.WitnessSigner;
import org.havendesk.platform.Settings;

/** The witness's own key, and the policy that says whom it knows; read anew each time. */
@ApplicationScoped
public class WitnessSettings {

  /** The file of the witness's private key in the secrets folder. */
  public static final String SIGNER = "witness-signer.key";

  /**
   * The file of the policy in the secrets folder, unless {@code witnesses.policy} names another.
   */
  public static final String POLICY = "witnesses.policy";

  @Inject private Settings settings;

  /** The key of the witness here; empty if this deployment has none. */
  public Optional<WitnessSigner> signer() {
    return Files.exists(settings.secretsFolder().resolve(SIGNER))
        ? Optional.of(WitnessSigner.parse(settings.secret(SIGNER)))
        : Optional.empty();
  }

  /** Who knows whom. */
  public WitnessPolicy policy() {
    Path file =
        settings
            .find(POLICY)
            .map(Path::of)
            .orElseGet(() -> settings.secretsFolder().resolve(POLICY));
    if (!Files.exists(file)) {
      return WitnessPolicy.EMPTY;
    }
    try {
      return WitnessPolicy.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The policy of witnesses can't be read", e);
    }
  }
}
