package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.Settings;
import org.havendesk.tickets.store.HeldReplies;
import org.havendesk.tickets.store.HeldReply;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Lets answers leave: those of colleagues after a moment in which they can be taken back ({@code
 * havendesk.tickets.undo-seconds}, 10 unless set; 0 for none), those of others at once. An answer
 * counts, in the evidence as well, from when it leaves.
 */
@Dependent
class Departure {

  private static final String MOMENT = "tickets.undo-seconds";
  private static final int USUAL = 10;

  @Inject private HeldReplies held;
  @Inject private Tickets tickets;
  @Inject private PeopleDesk people;
  @Inject private Settings settings;
  @Inject private Telling telling;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * An answer is on its way.
   *
   * @param before what the ticket was, in case that the answer is taken back
   * @param typed the words with placeholders
   * @return whether it has left already
   */
  boolean begin(Ticket ticket, Message message, HeldReply before, String typed) {
    Caller who = caller.get();
    int moment = settings.find(MOMENT).map(Integer::valueOf).orElse(USUAL);
    if (who.kind() != Caller.Kind.STAFF || moment == 0) {
      leave(ticket, message, who.actor());
      return true;
    }
    message.hold();
    tickets.flush();
    Instant until = clock.instant().plus(Duration.ofSeconds(moment));
    held.add(before.answeredBy(message, ticket, typed, until));
    return false;
  }

  /** It leaves now. */
  void leave(Ticket ticket, Message message, String actor) {
    Instant now = clock.instant();
    message.leaves(now);
    if (people.view(ticket.person()).email().isPresent()) {
      message.queue(now);
    }
    Act act = Act.of("message.answered").about(ticket.person()).by(actor);
    act.fact("ticket", ticket.id()).fact("channel", lower(ticket.channel()));
    act.fact("message", message.id());
    message.text().ifPresent(act::details);
    evidence.record(act);
    telling.said(ticket, message);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
