package org.havendesk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPacks;

/** Reads the jurisdictions and the law, once, for the whole house. */
@ApplicationScoped
public class Wiring {

  private static final Logger LOG = System.getLogger(Wiring.class.getName());

  @Inject private Settings settings;
  @Inject private PackVersions accepted;

  private Jurisdictions jurisdictions;
  private RegulationPacks packs;

  /** Every jurisdiction there is. */
  @Produces
  public synchronized Jurisdictions jurisdictions() {
    if (jurisdictions == null) {
      jurisdictions = Jurisdictions.load(settings.configFolder());
    }
    return jurisdictions;
  }

  /** Every regulation pack there is. */
  @Produces
  public synchronized RegulationPacks regulationPacks() {
    if (packs == null) {
      packs = RegulationPacks.load(settings.configFolder(), accepted);
      packs
          .faults()
          .forEach(
              fault ->
                  LOG.log(
                      Level.WARNING,
                      "The version accepted before stays in force, since {0}",
                      fault.message()));
    }
    return packs;
  }
}
