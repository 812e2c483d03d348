package org.havendesk.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.havendesk.platform.Settings;

/** The service directory as this cluster reads it, once. */
@ApplicationScoped
public class TrustedAgents {

  @Inject private Settings settings;

  private ServiceDirectory directory;

  /** The agent of that name, if it is trusted. */
  Optional<ServiceDirectory.Agent> find(String id) {
    return directory().find(id);
  }

  /**
   * What agents call this house.
   *
   * @throws Refused if it takes no part in the protocol
   */
  String business() {
    return Optional.ofNullable(directory().businesses().get(settings.jurisdiction()))
        .orElseThrow(() -> Refused.forbidden("This house takes no part in the protocol."));
  }

  private synchronized ServiceDirectory directory() {
    if (directory == null) {
      directory = ServiceDirectory.load(settings.configFolder());
    }
    return directory;
  }
}
