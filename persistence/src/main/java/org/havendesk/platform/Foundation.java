package org.havendesk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.havendesk.sealing.store.FileVault;
import org.havendesk.sealing.store.JurisdictionKeys;
import org.havendesk.sealing.store.KeyVault;

/**
 * Makes what stores and services share. It lies in the stores' module because in an EAR a library
 * does not see what the modules make (Jakarta EE Platform 10, EE.8.3.3).
 */
@ApplicationScoped
public class Foundation {

  @Inject private Settings settings;

  private JurisdictionKeys keys;

  /** The only clock; times are stored and compared in UTC. */
  @Produces
  public Clock clock() {
    // No finer than the database keeps it, or a time would change by being stored.
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  /** The jurisdiction's own keys, opened once. */
  @Produces
  public synchronized JurisdictionKeys jurisdictionKeys() {
    if (keys == null) {
      try {
        keys =
            JurisdictionKeys.open(
                settings.secretsFolder().resolve("keys.p12"),
                settings.secret("keys.password").toCharArray());
      } catch (IOException e) {
        throw new UncheckedIOException("The jurisdiction's keys can't be opened", e);
      }
    }
    return keys;
  }

  /** Who wraps the data keys. */
  @Produces
  public KeyVault keyVault(JurisdictionKeys jurisdictionKeys) {
    return new FileVault(jurisdictionKeys);
  }
}
