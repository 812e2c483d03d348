package org.havendesk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.sealing.store.FileVault;
import org.havendesk.sealing.store.JurisdictionKeys;
import org.havendesk.sealing.store.KeyVault;

/** Makes what the whole house shares: the clock and the jurisdiction's keys. */
@ApplicationScoped
public class Wiring {

  @Inject private Settings settings;

  private JurisdictionKeys keys;
  private Jurisdictions jurisdictions;
  private RegulationPacks packs;

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

  /** Every jurisdiction there is, read once at the start. */
  @Produces
  public synchronized Jurisdictions jurisdictions() {
    if (jurisdictions == null) {
      jurisdictions = Jurisdictions.load(settings.configFolder());
    }
    return jurisdictions;
  }

  /** Every regulation pack there is, read once at the start. */
  @Produces
  public synchronized RegulationPacks regulationPacks() {
    if (packs == null) {
      packs = RegulationPacks.load(settings.configFolder());
    }
    return packs;
  }

  /** Who wraps the data keys. */
  @Produces
  public KeyVault keyVault(JurisdictionKeys jurisdictionKeys) {
    return new FileVault(jurisdictionKeys);
  }
}
