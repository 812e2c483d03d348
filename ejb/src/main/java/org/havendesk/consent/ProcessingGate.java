package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.consent.Decision.Reason;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PermittedUses;
import org.havendesk.people.SamePeople;
import org.havendesk.people.UseGate;
import org.havendesk.recipients.RecipientNames;
import org.havendesk.regulation.Choice;
import org.havendesk.regulation.LawfulBasis;
import org.havendesk.regulation.Use;

/**
 * The one place that says whether a person's data may be used for a purpose, at this moment. It
 * reads the database each time: a no holds on every instance with its commit.
 */
@ApplicationScoped
public class ProcessingGate implements UseGate {

  @Inject private Purposes purposes;
  @Inject private Standings standings;
  @Inject private PermittedUses uses;
  @Inject private PeopleDesk people;
  @Inject private SamePeople same;
  @Inject private RecipientNames recipients;
  @Inject private Instance<HeldPurposes> held;
  @Inject private CurrentCaller caller;

  /**
   * Whether the caller may use it so. A recipient's system gets it only for a purpose that it
   * serves and that is permitted for this person: who opted out is there for no recipient of it.
   */
  @Override
  public boolean permits(UUID person, Use use) {
    return !uses.stopped(person).contains(use) && (use != Use.SHARING || isServed(person));
  }

  private boolean isServed(UUID person) {
    return caller
        .find()
        .filter(who -> who.kind() == Caller.Kind.PARTNER)
        .map(Caller::name)
        .flatMap(recipients::callingAs)
        .map(service -> purposes.servedBy(service.kind(), service.purposes()))
        .map(served -> served.stream().anyMatch(name -> may(person, name).permitted()))
        .orElse(true);
  }

  /** Whether it may be used, on whatever channel. */
  public Decision may(UUID person, String purpose) {
    return may(person, purpose, Optional.empty());
  }

  /**
   * Whether it may be used.
   *
   * @param channel by which; empty asks whether on any
   * @throws org.havendesk.platform.InvalidInput if there is no such purpose or channel
   */
  public Decision may(UUID person, String name, Optional<String> channel) {
    var purpose = purposes.byName(name);
    var basis = purposes.basisOf(purpose);
    if (people.isErased(person)) {
      return no(basis, Reason.ERASED);
    }
    if (held.stream().anyMatch(known -> known.include(name))) {
      return no(basis, Reason.HELD_BACK);
    }
    if (uses.stopped(person).contains(purpose.use())) {
      return no(basis, Reason.RIGHT_USED);
    }
    if (basis.choice() == Choice.NONE) {
      return new Decision(true, Reason.NO_CHOICE, basis.citation());
    }
    var asked = Choices.channelsMeant(purpose, channel);
    Decision last = null;
    for (var one : asked) {
      last = decide(basis, standings.of(person, name, one), standings.needsYes(person, basis));
      if (last.permitted()) {
        last = said(person, name, one).map(reason -> no(basis, reason)).orElse(last);
      }
      if (last.permitted()) {
        return last;
      }
    }
    return last;
  }

  /** A no that the same human said by another of their records. */
  private Optional<Reason> said(UUID person, String name, Optional<String> channel) {
    return same.group(person).stream()
        .filter(record -> !record.equals(person))
        .map(record -> standings.of(record, name, channel).state())
        .filter(state -> state == Standing.State.REFUSED || state == Standing.State.WITHDRAWN)
        .map(state -> state == Standing.State.REFUSED ? Reason.REFUSED : Reason.WITHDRAWN)
        .findFirst();
  }

  private static Decision decide(LawfulBasis basis, Standing standing, boolean needsYes) {
    return switch (standing.state()) {
      case GIVEN -> yes(basis, Reason.CONSENT);
      case OPEN -> needsYes ? no(basis, Reason.NOT_ASKED) : yes(basis, Reason.NO_OBJECTION);
      case REQUESTED -> no(basis, Reason.NOT_CONFIRMED);
      case REFUSED -> no(basis, Reason.REFUSED);
      case WITHDRAWN -> no(basis, Reason.WITHDRAWN);
      case EXPIRED -> no(basis, Reason.EXPIRED);
      case INVALID -> no(basis, Reason.INVALID);
    };
  }

  private static Decision yes(LawfulBasis basis, Reason reason) {
    return new Decision(true, reason, basis.citation());
  }

  private static Decision no(LawfulBasis basis, Reason reason) {
    return new Decision(false, reason, basis.citation());
  }
}
