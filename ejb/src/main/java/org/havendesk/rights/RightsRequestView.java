package org.havendesk.rights;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.RightsRequest;

/**
 * A request as anyone may see it who may see it at all: without the address.
 *
 * @param person empty while unconfirmed, and for strangers
 * @param status lower case with hyphens, e.g. {@code awaiting-confirmation}
 * @param outcome how it ended, likewise
 * @param refusal name of the law's ground of refusal
 * @param extensionReason name of the law's reason for which more time was taken
 * @param appealOf the refused request that this appeals against
 * @param askedAt since when the person is asked for more
 * @param acknowledgedAt when the person was told that it arrived
 * @param progress percent
 * @param receipt id of the evidence that closed it
 * @param erased how many rows an erasure emptied or removed, by table or column
 */
public record RightsRequestView(
    UUID id,
    Optional<UUID> person,
    String type,
    String regulation,
    String country,
    Optional<String> region,
    String language,
    String channel,
    Optional<String> filedBy,
    String status,
    Optional<String> outcome,
    Optional<String> refusal,
    Optional<String> extensionReason,
    Optional<UUID> appealOf,
    Optional<Instant> askedAt,
    Instant receivedAt,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> confirmedAt,
    Optional<Instant> closedAt,
    List<ExplainedClock> clocks,
    int progress,
    boolean exportReady,
    boolean open,
    Fulfilment fulfilment,
    Optional<UUID> receipt,
    Map<String, Integer> erased) {

  static RightsRequestView of(RightsRequest request) {
    return new RightsRequestView(
        request.id(),
        request.person(),
        request.type(),
        request.regulation(),
        request.country(),
        request.region(),
        request.language(),
        spelled(request.channel()),
        request.filedBy(),
        spelled(request.status()),
        request.outcome().map(RightsRequestView::spelled),
        request.refusal(),
        request.extensionReason(),
        request.appealOf(),
        request.askedAt(),
        request.receivedAt(),
        request.acknowledgedAt(),
        request.confirmedAt(),
        request.closedAt(),
        Clocks.read(request.clocks()),
        request.progress(),
        request.isExportReady(),
        !request.status().isClosed(),
        Fulfilment.named(request.fulfilment()),
        request.receipt(),
        request.erased());
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether it waits for a person in compliance. */
  public boolean byHand() {
    return fulfilment.isByHand();
  }

  /** When a clock of this request ended; empty while it runs. */
  public Optional<Instant> endOf(ExplainedClock clock) {
    return switch (clock.until()) {
      case ACKNOWLEDGED -> acknowledgedAt.or(() -> closedAt);
      case CLOSED -> closedAt;
    };
  }

  /** The running clock that runs out first; empty once all ended. */
  public Optional<ExplainedClock> nextClock() {
    return clocks.stream()
        .filter(clock -> endOf(clock).isEmpty())
        .min(Comparator.comparing(ExplainedClock::due));
  }

  /** Since when a clock stands still, waiting for the person; empty while it runs. */
  public Optional<Instant> standsSince(ExplainedClock clock) {
    return askedAt.filter(since -> clock.pauses());
  }

  /** Whether a clock ran out before it ended. */
  public boolean isOverdueAt(Instant now) {
    return clocks.stream()
        .anyMatch(
            clock -> clock.isOverdueAt(endOf(clock).or(() -> standsSince(clock)).orElse(now)));
  }
}
