package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.EvidenceEntry;
import org.havendesk.evidence.store.EvidenceOpening;
import org.havendesk.evidence.store.EvidenceOpenings;
import org.havendesk.sealing.store.KeyRing;

/** Takes down what was done, in the transaction that does it. */
@ApplicationScoped
public class Evidence {

  @Inject private EvidenceEntries entries;
  @Inject private EvidenceOpenings openings;
  @Inject private KeyRing keys;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * Records an act; it becomes part of the log within seconds after the surrounding transaction
   * commits, and never was if that rolls back.
   *
   * @return the id by which its receipt can be asked for
   * @throws IllegalArgumentException if there are details but no person whose key could seal them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID record(Act act) {
    if (act.details().isPresent() && act.person().isEmpty()) {
      throw new IllegalArgumentException(
          "The act " + act.kind() + " has details, but is about nobody whose key could seal them");
    }
    var opening = act.details().filter(details -> canBeSealed(act)).map(Opening::of);
    var leaf =
        new Leaf(
            UUID.randomUUID(),
            act.kind(),
            act.actor(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            act.facts(),
            opening.map(Opening::commitment));
    var entry =
        entries.add(
            new EvidenceEntry(
                leaf.id(), leaf.kind(), leaf.occurredAt(), leaf.facts(), leaf.bytes()));
    act.person().ifPresent(person -> link(entry, person, opening));
    recorded.fire(new Recorded(leaf.kind(), leaf.facts(), leaf.occurredAt()));
    return leaf.id();
  }

  /**
   * Forgets the details of all acts with this fact, since they name somebody who is being erased:
   * the entries stay and verify, and nothing opens their commitments any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetDetails(String fact, Object value) {
    openings.removeTexts(fact, String.valueOf(value));
  }

  // Details that come after a person was erased are not kept: nothing could ever open them.
  private boolean canBeSealed(Act act) {
    return act.person().filter(keys::hold).isPresent();
  }

  private void link(EvidenceEntry entry, UUID person, Optional<Opening> opening) {
    openings.add(new EvidenceOpening(entry, person, opening.map(Opening::text).orElse(null)));
  }
}
