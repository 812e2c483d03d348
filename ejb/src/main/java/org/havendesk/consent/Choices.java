package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentEntry;
import org.havendesk.consent.store.ConsentLedger;
import org.havendesk.consent.store.ConsentSource;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.regulation.Choice;
import org.havendesk.regulation.Purpose;

/** Takes choices down: each an entry of the ledger, with evidence, in one transaction. */
@ApplicationScoped
public class Choices {

  private static final String MAIL = "mail";
  private static final int LETTERS = 3;
  private static final Duration A_DAY = Duration.ofDays(1);

  @Inject private Purposes purposes;
  @Inject private ConsentLedger ledger;
  @Inject private ConsentLetters letters;
  @Inject private PeopleDesk people;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Takes a choice down. A yes that has to be confirmed is one only when the person has followed
   * the link in the letter that goes out now; a no always holds at once.
   *
   * @throws InvalidInput naming the field
   * @throws TooManyRequests if too many such letters went to the person lately
   */
  ConsentEntry take(Chosen chosen) {
    var purpose = purposes.byName(chosen.purpose());
    if (purposes.basisOf(purpose).choice() == Choice.NONE) {
      throw new InvalidInput("purpose", "The law leaves people no choice in this purpose.");
    }
    if (!Standings.channels(purpose).contains(chosen.channel())) {
      throw new InvalidInput("channel", "This purpose is decided for " + purpose.channels() + ".");
    }
    if (chosen.at().isAfter(clock.instant())) {
      throw new InvalidInput("at", "Nobody has chosen anything in the future.");
    }
    if (needsConfirmation(purpose, chosen)) {
      mustNotFlood(chosen.person());
      var asked = append(chosen.as(ConsentAct.REQUESTED, chosen.source(), chosen.at()));
      letters.askToConfirm(asked.id(), chosen.person(), purpose);
      return asked;
    }
    return append(chosen);
  }

  /** A yes that waits for its confirmation; empty if something else was chosen since. */
  Optional<Chosen> requested(UUID asked) {
    return ledger
        .find(asked)
        .map(ConsentEntry::chosen)
        .filter(chosen -> chosen.act() == ConsentAct.REQUESTED)
        .filter(
            chosen ->
                ledger
                    .last(chosen.person(), chosen.purpose(), chosen.channel())
                    .filter(last -> last.id().equals(asked))
                    .isPresent());
  }

  /** Confirms a yes; empty if something else was chosen since. */
  Optional<ConsentEntry> confirm(UUID asked) {
    return requested(asked)
        .map(
            chosen ->
                append(chosen.as(ConsentAct.GIVEN, ConsentSource.MAIL_LINK, clock.instant())));
  }

  /**
   * Ends every purpose that rests on one of these bases, on every channel, because the person used
   * a right.
   */
  public void endAll(UUID person, Collection<String> bases) {
    Instant now = clock.instant();
    purposes
        .chosen()
        .forEach(
            (name, purpose) -> {
              if (bases.contains(purpose.basis())) {
                Standings.channels(purpose).stream()
                    .filter(channel -> !isEnded(person, name, channel))
                    .map(channel -> ending(person, name, channel, now))
                    .forEach(this::append);
              }
            });
  }

  private boolean isEnded(UUID person, String name, Optional<String> channel) {
    return ledger
        .last(person, name, channel)
        .filter(last -> last.chosen().act() == ConsentAct.WITHDRAWN)
        .isPresent();
  }

  private static Chosen ending(UUID person, String purpose, Optional<String> channel, Instant now) {
    return new Chosen(
        person,
        purpose,
        channel,
        ConsentAct.WITHDRAWN,
        now,
        Optional.empty(),
        Optional.empty(),
        ConsentSource.RIGHT,
        GivenBy.SELF);
  }

  /** The channels of a purpose that somebody means who names one, or none for any. */
  static List<Optional<String>> channelsMeant(Purpose purpose, Optional<String> named) {
    var all = Standings.channels(purpose);
    if (named.isEmpty()) {
      return all;
    }
    if (purpose.channels().isEmpty()) {
      return all;
    }
    if (!all.contains(named)) {
      throw new InvalidInput("channel", "This purpose is decided for " + purpose.channels() + ".");
    }
    return List.of(named);
  }

  private static boolean needsConfirmation(Purpose purpose, Chosen chosen) {
    return purpose.doubleOptIn()
        && chosen.act() == ConsentAct.GIVEN
        && chosen.source() != ConsentSource.MAIL_LINK
        && chosen.channel().filter(name -> !name.equals(MAIL)).isEmpty();
  }

  private void mustNotFlood(UUID person) {
    Instant now = clock.instant();
    var lately =
        ledger.of(person).stream()
            .filter(entry -> entry.chosen().act() == ConsentAct.REQUESTED)
            .map(ConsentEntry::recordedAt)
            .filter(at -> at.isAfter(now.minus(A_DAY)))
            .toList();
    if (lately.size() >= LETTERS) {
      throw new TooManyRequests(now, lately.get(lately.size() - 1).plus(A_DAY));
    }
  }

  private ConsentEntry append(Chosen chosen) {
    UUID id = UUID.randomUUID();
    String actor = caller.find().map(Caller::actor).orElse("person:privacy-centre");
    var act =
        Act.of("consent." + chosen.act().name().toLowerCase(Locale.ROOT))
            .by(actor)
            .fact("entry", id)
            .fact("purpose", chosen.purpose())
            .fact("source", chosen.source().name().toLowerCase(Locale.ROOT));
    // A visitor of a web page is nobody whom we know: no key seals what is said about them.
    if (!people.isErased(chosen.person())) {
      act.about(chosen.person());
    }
    chosen.channel().ifPresent(channel -> act.fact("channel", channel));
    chosen.notice().ifPresent(notice -> act.fact("notice", notice));
    var entry = new ConsentEntry(id, chosen, actor, evidence.record(act), clock.instant());
    ledger.append(entry);
    return entry;
  }
}
