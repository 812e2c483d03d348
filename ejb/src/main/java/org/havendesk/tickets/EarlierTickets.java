package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Takes over conversations that took place elsewhere, with their own dates. Their answers were
 * given already, so nothing is queued for sending; the evidence says when they were taken over.
 */
@Stateless
@Guarded
public class EarlierTickets {

  @Inject private Tickets tickets;
  @Inject private PeopleDesk people;
  @Inject private WordIndex index;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /** Whether there is no ticket at all. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean isEmpty() {
    return tickets.lastChange().isEmpty();
  }

  /**
   * Takes a conversation over.
   *
   * @return the number of its ticket
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the customer
   */
  @Needs(Permission.SYSTEM_WORK)
  public long takeOver(EarlierTicket earlier) {
    UUID person = people.recognise(earlier.customer());
    String language = earlier.customer().language().orElse(null);
    Ticket ticket =
        new Ticket(person, earlier.subject(), earlier.channel(), language, earlier.began());
    ticket.comesFrom(people.view(person).country().orElse(null));
    tickets.add(ticket);
    index.subject(ticket);
    evidence.record(act("ticket.taken-over", ticket));
    earlier.said().forEach(words -> say(ticket, words));
    ticket.moveTo(earlier.status(), earlier.ended());
    ticket.prioritise(earlier.priority(), earlier.ended());
    ticket.assignTo(earlier.assignee().orElse(null), earlier.ended());
    ticket.tag(earlier.tags(), earlier.ended());
    tickets.flush();
    return ticket.id();
  }

  private void say(Ticket ticket, EarlierTicket.Words words) {
    String author = words.author().orElse(null);
    Message message =
        tickets.add(new Message(ticket, words.kind(), author, words.text(), null, words.at()));
    index.message(ticket, message);
    evidence.record(
        act("message.taken-over", ticket).fact("message", message.id()).details(words.text()));
  }

  private Act act(String kind, Ticket ticket) {
    return Act.of(kind)
        .about(ticket.person())
        .by(caller.get().actor())
        .fact("ticket", ticket.id())
        .fact("channel", ticket.channel().name().toLowerCase(Locale.ROOT));
  }
}
