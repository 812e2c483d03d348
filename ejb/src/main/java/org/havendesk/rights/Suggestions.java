package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.Suggested;
import org.havendesk.rights.store.Suggestion;
import org.havendesk.tickets.CustomerSaid;
import org.havendesk.tickets.MessagesMoved;
import org.havendesk.tickets.Sight;

/**
 * Requests that customers make in ordinary messages. What seems to be one is suggested to whoever
 * serves the customer; filed, its clocks count from the day the message came, for no law asks
 * people to use our forms. The same colleague files what a customer asked for by telephone or
 * letter.
 */
@Stateless
@Guarded
public class Suggestions {

  private static final int SHOWN = 200;
  private static final Duration OLDEST = Duration.ofDays(366);

  @Inject private Suggested suggested;
  @Inject private Recognition recognition;
  @Inject private LocalLaw law;
  @Inject private Intake intake;
  @Inject private PeopleDesk people;
  @Inject private Sight sight;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** A right that a message seems to use. */
  public record Found(UUID id, long ticket, String type, String name, Instant receivedAt) {}

  /** Listens to what customers say, in the transaction in which it is stored. */
  @OpenToAll("whoever may store a message has it looked at")
  public void listen(@Observes CustomerSaid said) {
    var known = suggested.openIn(said.ticket()).stream().map(Suggestion::type).toList();
    recognition.in(said.words()).stream()
        .filter(law.rights()::containsKey)
        .filter(type -> !known.contains(type))
        .forEach(type -> suggest(said, type));
  }

  private void suggest(CustomerSaid said, String type) {
    suggested.add(new Suggestion(said.person(), said.ticket(), said.message(), type, said.at()));
    evidence.record(
        Act.of("request.suggested")
            .about(said.person())
            .by("system:recognition")
            .fact("message", said.message())
            .fact("type", type));
  }

  /** Goes with the messages into the ticket that they are in now. */
  @OpenToAll("whoever may move messages takes along what they suggest")
  public void follow(@Observes MessagesMoved moved) {
    moved.messages().forEach(message -> suggested.move(message, moved.to()));
  }

  /** What waits for a colleague, the oldest first. */
  @Needs(Permission.RIGHTS_READ)
  public List<Found> open(Locale locale) {
    var seen = sight.seeing();
    return suggested.open(SHOWN).stream()
        .filter(each -> seen.test(each.ticket()))
        .map(each -> found(each, locale))
        .toList();
  }

  /** What waits for a colleague in one ticket. */
  @Needs(Permission.RIGHTS_READ)
  public List<Found> openIn(long ticket, Locale locale) {
    if (!sight.sees(ticket)) {
      return List.of();
    }
    return suggested.openIn(ticket).stream().map(each -> found(each, locale)).toList();
  }

  private Found found(Suggestion each, Locale locale) {
    var right = law.rights().get(each.type());
    return new Found(
        each.id(),
        each.ticket(),
        each.type(),
        right == null ? each.type() : right.nameIn(locale),
        each.receivedAt());
  }

  /**
   * Files the request that a message makes, as of the day on which it came.
   *
   * @param country where the customer lives, ISO 3166-1 alpha-2
   * @throws InvalidInput naming the field
   * @throws Stale if a colleague has decided already
   */
  @Needs(Permission.RIGHTS_WRITE)
  public RightsRequestView confirm(UUID id, String country, Optional<String> region) {
    var suggestion = undecided(id);
    var request =
        file(suggestion.person(), suggestion.type(), country, region, suggestion.receivedAt());
    suggestion.confirm(request.id(), caller.get().name(), clock.instant());
    prove("request.suggestion-confirmed", suggestion);
    return RightsRequestView.of(request);
  }

  /**
   * Says that a message makes no such request.
   *
   * @throws Stale if a colleague has decided already
   */
  @Needs(Permission.RIGHTS_WRITE)
  public void dismiss(UUID id) {
    var suggestion = undecided(id);
    suggestion.dismiss(caller.get().name(), clock.instant());
    prove("request.suggestion-dismissed", suggestion);
  }

  private Suggestion undecided(UUID id) {
    return suggested
        .lock(id)
        .filter(Suggestion::isOpen)
        .filter(each -> sight.sees(each.ticket()))
        .orElseThrow(() -> new Stale("Suggestion " + id));
  }

  /**
   * Files what a customer asked a colleague for, by telephone, by letter or in person.
   *
   * @param day on which they asked; not in the future and at most a year ago
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.RIGHTS_WRITE)
  public RightsRequestView fileFor(
      UUID person, String type, LocalDate day, String country, Optional<String> region) {
    sight.mustSee(person);
    if (type == null || law.rights().get(type) == null) {
      throw new InvalidInput("type", "Choose one of " + law.rights().keySet() + ".");
    }
    if (law.rights().get(type).fulfilment() == Fulfilment.APPEAL) {
      throw new InvalidInput("type", "An appeal is made by the link in the letter of refusal.");
    }
    Instant now = clock.instant();
    var zone = law.jurisdiction().timeZone();
    if (day == null || day.isAfter(LocalDate.ofInstant(now, zone))) {
      throw new InvalidInput("receivedAt", "A request can't be received in the future.");
    }
    Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    Instant received = noon.isAfter(now) ? now : noon;
    if (received.isBefore(now.minus(OLDEST))) {
      throw new InvalidInput("receivedAt", "This is more than a year ago.");
    }
    return RightsRequestView.of(file(person, type, country, region, received));
  }

  private RightsRequest file(
      UUID person, String type, String country, Optional<String> region, Instant received) {
    var asked =
        new NewRightsRequest(
            type,
            Optional.empty(),
            addressOf(person),
            country,
            region,
            Optional.of(received),
            Optional.empty(),
            people.view(person).language());
    return intake.file(asked, RequestChannel.DESK, Optional.of(caller.get().name()));
  }

  private String addressOf(UUID person) {
    try (var scope = caller.as(Caller.system("rights"))) {
      return people
          .addressOf(person)
          .orElseThrow(
              () ->
                  new InvalidInput(
                      "person.email", "This customer has no e-mail address to write to."));
    }
  }

  private void prove(String kind, Suggestion suggestion) {
    evidence.record(
        Act.of(kind)
            .about(suggestion.person())
            .by(caller.get().actor())
            .fact("message", suggestion.message())
            .fact("type", suggestion.type()));
  }
}
