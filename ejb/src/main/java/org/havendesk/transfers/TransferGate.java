package org.havendesk.transfers;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Settings;
import org.havendesk.recipients.Border;
import org.havendesk.recipients.store.Recipient;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.transfers.store.Transfers;

/**
 * The one place that everything passes that leaves for a recipient. It decides anew each time, from
 * the database: a decision on adequacy that falls, or clauses that are signed, count for the very
 * next call on every instance.
 */
@Stateless
@LocalBean
@Local(Border.class)
@Guarded
public class TransferGate implements Border {

  /** In which way data goes. */
  public enum Flow {
    /** The recipient asks the interface for partners. */
    API,
    /** The recipient is told by webhook. */
    WEBHOOK
  }

  @Inject private Recipients recipients;
  @Inject private Transfers transfers;
  @Inject private Jurisdictions jurisdictions;
  @Inject private RegulationPacks packs;
  @Inject private Settings settings;
  @Inject private Evidence evidence;
  @Inject private Clock clock;

  /**
   * Decides on a call of a partner's system; counted in the register.
   *
   * @return the recipient's decision; empty if no recipient calls as this client: then it is a
   *     system of our own house
   */
  @OpenToAll("decides about the caller itself, and tells nothing about people")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<TransferDecision> called(String client) {
    return recipients.callingAs(client).map(recipient -> pass(recipient, Flow.API));
  }

  @Override
  @OpenToAll("tells nothing about people")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean lets(Recipient recipient) {
    return pass(recipient, Flow.WEBHOOK).permitted();
  }

  @Override
  @OpenToAll("tells nothing about people")
  public boolean isOpenTo(Recipient recipient) {
    return decide(recipient).permitted();
  }

  /** What would be decided now; nothing is counted. */
  @OpenToAll("tells nothing about people")
  public TransferDecision decide(Recipient recipient) {
    return decide(
        laws(),
        law ->
            new Crossing(
                    law,
                    recipient.country(),
                    recipient.isCertified(),
                    transfers.safeguardOf(recipient.id()),
                    transfers.fallen(law.id(), recipient.country()).isPresent(),
                    today())
                .decide());
  }

  private static TransferDecision decide(
      List<RegulationPack> laws, Function<RegulationPack, TransferDecision> view) {
    // Where several laws hold, each must let it pass; the one that asks for most is named.
    return laws.stream()
        .map(view)
        .min(
            Comparator.comparing(TransferDecision::permitted)
                .thenComparing(made -> made.ground() == TransferDecision.Ground.NO_RULE))
        .orElseThrow();
  }

  private TransferDecision pass(Recipient recipient, Flow flow) {
    var decision = decide(recipient);
    boolean first =
        transfers.count(
            today(),
            recipient.id(),
            flow.name(),
            decision.ground().name(),
            decision.permitted(),
            clock.instant());
    if (first) {
      evidence.record(
          Act.of(decision.permitted() ? "transfer.permitted" : "transfer.blocked")
              .by("system:transfers")
              .fact("recipient", recipient.id())
              .fact("country", recipient.country())
              .fact("flow", flow.name().toLowerCase(Locale.ROOT))
              .fact("ground", decision.ground())
              .fact("regulation", decision.regulation()));
    }
    return decision;
  }

  private List<RegulationPack> laws() {
    return packs.of(jurisdictions.byId(settings.jurisdiction()));
  }

  private LocalDate today() {
    var zone = jurisdictions.byId(settings.jurisdiction()).timeZone();
    return LocalDate.now(clock.withZone(zone));
  }
}
