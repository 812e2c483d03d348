package org.havendesk.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What {@code up} was asked to start.
 *
 * @param jurisdictions to start, in this order
 * @param baseUrls of every jurisdiction that is configured, started or not, by id
 * @param instances per jurisdiction
 * @param sampleData whether an empty embedded database is filled with sample data
 * @param settings of the servers, without the leading {@code havendesk.}
 * @param foreignDatabases by jurisdiction, for those that don't use the embedded one
 * @param patience for each instance to become ready
 */
record UpPlan(
    List<JurisdictionPlan> jurisdictions,
    Map<String, String> baseUrls,
    int instances,
    boolean sampleData,
    Map<String, String> settings,
    Map<String, DatabaseAccess> foreignDatabases,
    Duration patience) {

  UpPlan {
    if (instances < 1 || instances > JurisdictionPlan.MOST_INSTANCES) {
      throw new Failure(
          "--instances must lie between 1 and " + JurisdictionPlan.MOST_INSTANCES + ".");
    }
  }

  /** Refuses to start if any port is taken. */
  void requireFreePorts() {
    for (JurisdictionPlan plan : jurisdictions) {
      for (int number = 1; number <= instances; number++) {
        Ports.requireFree(plan.instancePort(number), plan.id() + "-" + number + " (HTTPS)");
        Ports.requireFree(plan.gridPort(number), plan.id() + "-" + number + " (data grid)");
      }
      Ports.requireFree(plan.smtpPort(), plan.id() + " (SMTP)");
      Ports.requireFree(plan.imapPort(), plan.id() + " (IMAP)");
      if (!foreignDatabases.containsKey(plan.id())) {
        Ports.requireFree(plan.databasePort(), plan.id() + " (database)");
      }
    }
  }
}
