package org.havendesk.launcher;

import java.time.Duration;

/** What a killed supervisor left running. */
final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Leftovers() {}

  static boolean exist(RunningState state) {
    return state.jurisdictions().stream()
        .anyMatch(
            jurisdiction ->
                jurisdiction.database().filter(ProcessRef::isAlive).isPresent()
                    || jurisdiction.instances().stream()
                        .anyMatch(instance -> instance.process().isAlive()));
  }

  /** Stops the instances first, then the databases. */
  static void stop(RunningState state) {
    state.jurisdictions().stream()
        .flatMap(jurisdiction -> jurisdiction.instances().stream())
        .forEach(instance -> instance.process().stop(PATIENCE));
    state
        .jurisdictions()
        .forEach(
            jurisdiction -> jurisdiction.database().ifPresent(database -> database.stop(PATIENCE)));
  }
}
