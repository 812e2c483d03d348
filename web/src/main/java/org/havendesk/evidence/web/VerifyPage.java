package org.havendesk.evidence.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.evidence.LogKey;
import org.omnifaces.util.Faces;

/** The public page on which a browser verifies a receipt by itself. */
@Named
@RequestScoped
public class VerifyPage {

  // Browsers hold a page to each policy that comes with it, so this one can only take away.
  private static final String SENDS_NOTHING =
      "connect-src 'none'; form-action 'none'; worker-src 'none'; frame-src 'none'";

  @Inject private LogKey key;

  /** The log's public keys, the newest first, each on a line. */
  public String getKey() {
    return key.keys().text().strip();
  }

  /** Tells the browser to let nothing out, whatever a script on the page might want. */
  public void closeTheWayOut() {
    Faces.addResponseHeader("Content-Security-Policy", SENDS_NOTHING);
  }
}
