package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.News;
import org.havendesk.tickets.store.NewsBox;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketReaders;

/** Tells colleagues what they should look at; nobody hears of what they did themselves. */
@Dependent
class Telling {

  @Inject private NewsBox box;
  @Inject private TicketReaders readers;
  @Inject private Event<NewsTold> told;
  @Inject private Clock clock;

  /** Something was said: whoever has or watches the ticket should look. */
  void said(Ticket ticket, Message message) {
    Set<String> who = new TreeSet<>(readers.watchersOf(ticket.id()));
    ticket.assignee().ifPresent(who::add);
    tell(who, News.Kind.SAID, ticket, message.author().orElse(null));
  }

  /** A note asks colleagues by name. */
  void mentioned(Ticket ticket, Message note, Collection<String> logins) {
    tell(logins, News.Kind.MENTIONED, ticket, note.author().orElse(null));
  }

  /** Somebody has given a ticket to a colleague. */
  void assigned(Ticket ticket, String by) {
    tell(ticket.assignee().stream().toList(), News.Kind.ASSIGNED, ticket, by);
  }

  private void tell(Collection<String> logins, News.Kind kind, Ticket ticket, String author) {
    for (String login : logins) {
      if (!login.equals(author)) {
        box.tell(login, kind, ticket.id(), author, clock.instant());
        told.fire(new NewsTold(login));
      }
    }
  }
}
