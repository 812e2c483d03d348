package org.havendesk.launcher;

import java.util.List;
import org.havendesk.regulation.Jurisdiction;

/**
 * What the launcher must know of a jurisdiction.
 *
 * @param httpsPort of the first instance; each further one takes the next
 * @param smtpPort of the embedded mail server
 * @param imapPort of the embedded mail server
 * @param supportAddress the address to which customers write
 */
record JurisdictionPlan(
    String id, int httpsPort, int smtpPort, int imapPort, String supportAddress) {

  // Between the instances of one jurisdiction and those of the next there is room for these.
  private static final int DATABASE_OFFSET = 300;
  private static final int GRID_OFFSET = 400;

  static final int MOST_INSTANCES = 50;

  JurisdictionPlan {
    if (!id.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new Failure("'" + id + "' is not the id of a jurisdiction.");
    }
    for (int port : List.of(httpsPort, smtpPort, imapPort)) {
      if (port < 1 || port + GRID_OFFSET + MOST_INSTANCES > 65_535) {
        throw new Failure("Port %d of jurisdiction %s is out of range.".formatted(port, id));
      }
    }
  }

  static JurisdictionPlan of(Jurisdiction jurisdiction, int portOffset) {
    return new JurisdictionPlan(
        jurisdiction.id(),
        jurisdiction.httpsPort() + portOffset,
        jurisdiction.mail().smtpPort() + portOffset,
        jurisdiction.mail().imapPort() + portOffset,
        jurisdiction.supportAddress());
  }

  int databasePort() {
    return httpsPort + DATABASE_OFFSET;
  }

  int instancePort(int number) {
    return httpsPort + number - 1;
  }

  int gridPort(int number) {
    return httpsPort + GRID_OFFSET + number - 1;
  }

  String baseUrl() {
    return "https://localhost:" + httpsPort;
  }

  /** The issuer of the tokens that {@code havendesk token} signs. */
  static String tokenIssuer(String id) {
    return "urn:havendesk:" + id + ":tokens";
  }

  /** The audience of a jurisdiction's API. */
  static String tokenAudience(String id) {
    return "urn:havendesk:" + id + ":api";
  }
}
