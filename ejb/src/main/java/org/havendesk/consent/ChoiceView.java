package org.havendesk.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentEntry;

/**
 * One entry of the ledger.
 *
 * @param act {@code requested}, {@code given}, {@code refused} or {@code withdrawn}
 * @param source {@code mail_link}, {@code partner}, {@code desk} or {@code right}
 * @param givenBy {@code self} or {@code parent}
 * @param receipt of the evidence for it
 */
public record ChoiceView(
    UUID id,
    UUID person,
    String purpose,
    Optional<String> channel,
    String act,
    Instant at,
    Optional<UUID> notice,
    Optional<String> shown,
    String source,
    String givenBy,
    String recordedBy,
    UUID receipt) {

  static ChoiceView of(ConsentEntry entry) {
    Chosen chosen = entry.chosen();
    return new ChoiceView(
        entry.id(),
        chosen.person(),
        chosen.purpose(),
        chosen.channel(),
        lower(chosen.act()),
        chosen.at(),
        chosen.notice(),
        chosen.shown(),
        lower(chosen.source()),
        lower(chosen.givenBy()),
        entry.recordedBy(),
        entry.receipt());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
