package org.havendesk.rights;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.havendesk.regulation.ClockEnd;
import org.havendesk.regulation.Confidence;
import org.havendesk.rights.store.Filing;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;

/** A request that an agent filed, for tests of what is told about it. */
public final class AgentsRequest {

  /** When it came. */
  public static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");

  /** When its only clock runs out. */
  public static final Instant DUE = Instant.parse("2026-04-16T10:00:00Z");

  private AgentsRequest() {}

  /** The request after all that. */
  public static RightsRequestView after(
      String type, String regulation, Consumer<RightsRequest> acts) {
    var filing =
        new Filing(
            type,
            regulation,
            "by-hand",
            "US",
            Optional.of("CA"),
            "en",
            RequestChannel.AGENT,
            Optional.of("HELPER"),
            RECEIVED);
    var respond =
        new ExplainedClock(
            "respond",
            Map.of("en", "Our answer"),
            DUE.atOffset(ZoneOffset.UTC),
            "Some law 1",
            Confidence.A,
            List.of(),
            List.of(),
            ClockEnd.CLOSED,
            false);
    var request =
        new RightsRequest(UUID.randomUUID(), filing, Clocks.write(List.of(respond)), RECEIVED);
    acts.accept(request);
    return RightsRequestView.of(request);
  }
}
