package org.havendesk.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentLedger;
import org.havendesk.consent.store.ConsentSource;
import org.havendesk.regulation.Purpose;

/**
 * Writes into the ledger what ended by itself. The gate does not wait for it: what is over is over
 * at that moment, and this is its proof.
 */
@Stateless
@Guarded
public class EndingConsents {

  private static final int AT_ONCE = 200;

  /** Months differ in length: what might be over is looked at, and then counted exactly. */
  private static final Duration ROUGHLY = Duration.ofDays(4);

  @Inject private Purposes purposes;
  @Inject private Standings standings;
  @Inject private Choices choices;
  @Inject private ConsentLedger ledger;
  @Inject private Clock clock;

  /** Ends a number of those that are over; others take on the rest. */
  @Needs(Permission.SYSTEM_WORK)
  public void endWhatIsOver() {
    purposes.all().forEach(this::end);
  }

  private void end(String name, Purpose purpose) {
    if (purpose.lasts().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Instant before =
        ZonedDateTime.ofInstant(now, purposes.jurisdiction().timeZone())
            .minus(purpose.lasts().get())
            .plus(ROUGHLY)
            .toInstant();
    for (var id : ledger.lockGivenBefore(name, before, AT_ONCE)) {
      Chosen given = ledger.find(id).orElseThrow().chosen();
      Optional<Instant> over = standings.overAt(purpose, given.at());
      over.filter(end -> !now.isBefore(end))
          .ifPresent(end -> choices.take(given.as(ConsentAct.EXPIRED, ConsentSource.TIME, end)));
    }
  }
}
