package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.Standing.Flaw;
import org.havendesk.consent.Standing.State;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentEntry;
import org.havendesk.consent.store.ConsentLedger;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.consent.store.Notice;
import org.havendesk.consent.store.NoticeShelf;
import org.havendesk.regulation.Children;
import org.havendesk.regulation.Choice;
import org.havendesk.regulation.LawfulBasis;
import org.havendesk.regulation.Purpose;

/**
 * Reads from the ledger what counts now. Nothing is kept beside it: what somebody takes back is
 * taken back on every instance with the commit.
 */
@ApplicationScoped
public class Standings {

  @Inject private Purposes purposes;
  @Inject private ConsentLedger ledger;
  @Inject private NoticeShelf notices;
  @Inject private Instance<KnownMinors> minors;
  @Inject private Clock clock;

  /** How a person stands to every purpose in which they have a say. */
  public List<Standing> of(UUID person) {
    return purposes.chosen().entrySet().stream()
        .flatMap(
            each ->
                channels(each.getValue()).stream()
                    .map(channel -> of(person, each.getKey(), channel)))
        .toList();
  }

  /** The channels that a purpose is decided for; one without a name if for all at once. */
  static List<Optional<String>> channels(Purpose purpose) {
    return purpose.channels().isEmpty()
        ? List.of(Optional.empty())
        : purpose.channels().stream().map(Optional::of).toList();
  }

  /** How a person stands to one purpose on one channel. */
  public Standing of(UUID person, String name, Optional<String> channel) {
    var purpose = purposes.byName(name);
    var last = ledger.last(person, name, channel);
    if (last.isEmpty()) {
      boolean asked = needsYes(person, purposes.basisOf(purpose));
      return new Standing(
          name,
          channel,
          State.OPEN,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          asked ? Optional.of(clock.instant()) : Optional.empty());
    }
    return of(purpose, last.get());
  }

  private Standing of(Purpose purpose, ConsentEntry last) {
    var chosen = last.chosen();
    Optional<Flaw> flaw =
        chosen.act() == ConsentAct.GIVEN ? flawOf(purpose, chosen) : Optional.empty();
    State state = state(purpose, chosen, flaw);
    return new Standing(
        chosen.purpose(),
        chosen.channel(),
        state,
        flaw,
        Optional.of(chosen.at()),
        Optional.of(last.id()),
        chosen.notice(),
        askFrom(state, chosen.at()));
  }

  private State state(Purpose purpose, Chosen chosen, Optional<Flaw> flaw) {
    return switch (chosen.act()) {
      case REQUESTED -> State.REQUESTED;
      case REFUSED -> State.REFUSED;
      case WITHDRAWN -> State.WITHDRAWN;
      case EXPIRED -> State.EXPIRED;
      case GIVEN -> {
        boolean over =
            overAt(purpose, chosen.at()).filter(end -> !clock.instant().isBefore(end)).isPresent();
        yield flaw.isPresent() ? State.INVALID : over ? State.EXPIRED : State.GIVEN;
      }
    };
  }

  /** When a yes of that moment is over; empty if it never is by itself. */
  Optional<Instant> overAt(Purpose purpose, Instant given) {
    return purpose.lasts().map(time -> after(given, time));
  }

  private Optional<Instant> askFrom(State state, Instant since) {
    return switch (state) {
      case REFUSED, WITHDRAWN ->
          purposes
              .asking()
              .map(rule -> after(since, rule.againAfter()))
              .or(() -> Optional.of(since));
      case EXPIRED, INVALID, REQUESTED, OPEN -> Optional.of(since);
      case GIVEN -> Optional.empty();
    };
  }

  private Instant after(Instant since, Period time) {
    return ZonedDateTime.ofInstant(since, purposes.jurisdiction().timeZone())
        .plus(time)
        .toInstant();
  }

  /**
   * Why a yes doesn't hold, if it doesn't. An opt-out needs no yes; taking it back needs no text.
   */
  private Optional<Flaw> flawOf(Purpose purpose, Chosen chosen) {
    if (chosen.givenBy() != GivenBy.PARENT && needsParent(chosen.person())) {
      return Optional.of(Flaw.PARENT_NEEDED);
    }
    if (purposes.basisOf(purpose).choice() != Choice.OPT_IN) {
      return Optional.empty();
    }
    return chosen
        .notice()
        .flatMap(notices::find)
        .map(read -> flawOf(read, chosen))
        .orElse(Optional.of(Flaw.NO_TEXT));
  }

  /** Whether a law here has somebody else say yes for this person. */
  boolean needsParent(UUID person) {
    return purposes
        .children()
        .filter(
            rule ->
                minors.stream()
                    .anyMatch(
                        known ->
                            rule.parentsUnder().isPresent()
                                ? known.includeChild(person)
                                : known.include(person)))
        .isPresent();
  }

  /** Whether a yes is needed for this person: of who is young, even where others only opt out. */
  boolean needsYes(UUID person, LawfulBasis basis) {
    return switch (basis.choice()) {
      case NONE -> false;
      case OPT_IN -> true;
      case OPT_OUT ->
          purposes
              .children()
              .filter(Children::optIn)
              .filter(rule -> minors.stream().anyMatch(known -> known.include(person)))
              .isPresent();
    };
  }

  private Optional<Flaw> flawOf(Notice read, Chosen chosen) {
    if (!read.topic().equals(chosen.purpose())) {
      return Optional.of(Flaw.OTHER_TOPIC);
    }
    if (read.publishedAt().filter(day -> !chosen.at().isBefore(day)).isEmpty()) {
      return Optional.of(Flaw.UNAPPROVED_TEXT);
    }
    if (!read.wasPublicAt(chosen.at())) {
      return Optional.of(Flaw.SUPERSEDED_TEXT);
    }
    boolean changed =
        notices.of(read.topic()).stream()
            .filter(other -> other.number() > read.number() && other.isMaterial())
            .anyMatch(other -> other.publishedAt().isPresent());
    return changed ? Optional.of(Flaw.CHANGED_TEXT) : Optional.empty();
  }
}
