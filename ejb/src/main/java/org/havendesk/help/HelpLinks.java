package org.havendesk.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Tries;
import org.havendesk.channels.TicketLinks;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.Settings;
import org.havendesk.sealing.SignedTokens;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;

/**
 * The links by which people come to their own tickets, and the visits that begin with them. A link
 * to all tickets works once and for half an hour; one to a single ticket for as long as the mail
 * that it stands in is young.
 */
@ApplicationScoped
public class HelpLinks {

  /** How long a link to all tickets works. */
  public static final Duration TO_COME = Duration.ofMinutes(30);

  /** How long one may stay. */
  public static final Duration TO_STAY = Duration.ofHours(2);

  private static final String LIST = "help-list";
  private static final String VISIT = "help-visit";

  @Inject private SignedTokens tokens;
  @Inject private TicketLinks ticketLinks;
  @Inject private TicketDesk tickets;
  @Inject private PeopleDesk people;
  @Inject private Tries tries;
  @Inject private Settings settings;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** A link to all tickets of a person. */
  String toAll(UUID person) {
    // Two of the same second are two.
    String subject = person + ":" + UUID.randomUUID();
    String token = tokens.sign(LIST, subject, clock.instant().plus(TO_COME));
    return settings.link("/help/open?t=" + token);
  }

  /** Who comes by the token of a link; empty if it is over or invented, or nobody is there. */
  Optional<Visitor> coming(String token) {
    Optional<Visitor> all =
        tokens
            .open(LIST, token)
            .map(subject -> UUID.fromString(subject.substring(0, subject.indexOf(':'))))
            .map(person -> new Visitor(person, Optional.empty()));
    return all.or(() -> ticketLinks.ticketOf(token).flatMap(this::ofTicket))
        .filter(who -> !people.isErased(who.person()));
  }

  private Optional<Visitor> ofTicket(long ticket) {
    try (var scope = caller.as(Caller.system("help"))) {
      return tickets
          .row(ticket)
          .map(TicketRow::customer)
          .map(customer -> new Visitor(customer.id(), Optional.of(ticket)));
    }
  }

  /** Begins a visit; empty if the link is over, invented or used up. */
  Optional<String> begin(String token) {
    Instant now = clock.instant();
    return coming(token)
        .filter(
            who -> who.ticket().isPresent() || tries.isFirst("help:" + token, now.plus(TO_COME)))
        .map(who -> tokens.sign(VISIT, who.asSubject(), now.plus(TO_STAY)));
  }

  /** Who is there; empty if the visit is over, or nobody is there any more. */
  Optional<Visitor> visiting(String visit) {
    return tokens.open(VISIT, visit).map(Visitor::of).filter(who -> !people.isErased(who.person()));
  }
}
