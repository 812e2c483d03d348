package org.havendesk.imports;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.Settings;

/** Starts the jobs of what waits, on whichever instance takes it on first, and tidies up. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportTimer {

  @Inject private ImportStep step;
  @Inject private Settings settings;
  @Inject private CurrentCaller caller;

  /** Takes on what waits. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void startJobs() {
    try (var scope = caller.as(Caller.system("imports"))) {
      Recurring.attempt("Starting imports", () -> step.takeOn().forEach(ImportTimer::start));
    }
  }

  /** Removes files that nobody has finished with. */
  @Schedule(hour = "*", minute = "7", second = "30", persistent = false)
  public void tidyUp() {
    try (var scope = caller.as(Caller.system("imports"))) {
      Recurring.attempt(
          "Removing uploaded files",
          () -> step.forgotten(kept(settings)).forEach(step::removeFile));
    }
  }

  /** How long an uploaded file is kept at most: {@code havendesk.imports.keep}, else seven days. */
  static Duration kept(Settings settings) {
    return settings.find("imports.keep").map(Duration::parse).orElse(Duration.ofDays(7));
  }

  private static void start(ImportStep.Task task) {
    var parameters = new Properties();
    parameters.setProperty("import", task.id().toString());
    parameters.setProperty("worker", task.worker().toString());
    BatchRuntime.getJobOperator().start("ticket-import", parameters);
  }
}
