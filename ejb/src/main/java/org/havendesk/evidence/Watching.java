package org.havendesk.evidence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.store.LogWatch;
import org.havendesk.evidence.store.LogWatches;
import org.havendesk.platform.Settings;

/**
 * Reads the whole log again from time to time, on one instance, and raises an alarm where a row was
 * rewritten or removed, a tile damaged, or a checkpoint contradicts the entries. The log goes on:
 * what is added from then on is evidence of what came after.
 */
@Stateless
@Guarded
public class Watching {

  private static final Logger LOG = Logger.getLogger(Watching.class.getName());

  @Inject private LogWatches watches;
  @Inject private LogAudit audit;
  @Inject private Evidence evidence;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * What the watch found last.
   *
   * @param entries how many were found to hold
   * @param fault what does not hold, without personal data; empty while all does
   */
  public record Finding(
      Optional<Instant> checkedAt, long entries, Optional<String> fault, Optional<Instant> since) {

    static Finding of(LogWatch watch) {
      return new Finding(watch.checkedAt(), watch.entries(), watch.fault(), watch.faultAt());
    }
  }

  /** What was found last. */
  @Needs(Permission.EVIDENCE_READ)
  public Finding last() {
    return Finding.of(watches.last());
  }

  /** Watches, if it is time: every hour, or as {@code havendesk.evidence.watch-every} says. */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void watchIfDue() {
    Instant due = clock.instant().minus(every());
    watches
        .take()
        .filter(watch -> watch.checkedAt().filter(due::isBefore).isEmpty())
        .ifPresent(this::watch);
  }

  /** Watches now, unless another instance does. */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void watchNow() {
    watches.take().ifPresent(this::watch);
  }

  private Duration every() {
    return Duration.parse(settings.find("evidence.watch-every").orElse("PT1H"));
  }

  private void watch(LogWatch watch) {
    boolean before = watch.fault().isEmpty();
    String fault = fault(watch);
    if (fault == null) {
      if (!before) {
        evidence.record(Act.of("evidence.reconciled").by("system:watch"));
      }
      return;
    }
    watch.contradicted(fault, clock.instant());
    if (before) {
      LOG.log(Level.SEVERE, "The evidence log does not hold: {0}", fault);
      evidence.record(Act.of("evidence.contradicted").by("system:watch").fact("fault", fault));
    }
  }

  private String fault(LogWatch watch) {
    try {
      watch.holds(audit.verify(entries -> true).entries(), clock.instant());
      return null;
    } catch (NotVerified | MalformedEvidence e) {
      return e.getMessage();
    }
  }
}
