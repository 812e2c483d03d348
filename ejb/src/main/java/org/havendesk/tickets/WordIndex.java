package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.SearchTokens;
import org.havendesk.tickets.store.Ticket;

/**
 * Makes subjects and messages findable by their words, in the transaction in which they are stored
 * or reworded. Only keyed hashes are written, and only of what {@link Findable} lets be found.
 */
@Dependent
class WordIndex {

  /** To be counted up with each change that has the same text give other words. */
  static final int VERSION = 1;

  /** What stands in the subject counts as if it were said so often besides. */
  private static final int SUBJECT = 4;

  @Inject private SearchTokens tokens;
  @Inject private TicketViews views;
  @Inject private BlindIndex index;

  /** Indexes a ticket's subject, instead of what it was before. */
  void subject(Ticket ticket) {
    write(ticket, SearchTokens.SUBJECT, Findable.in(ticket, views.veil(ticket)), SUBJECT);
  }

  /** Indexes a message, instead of what it was before. */
  void message(Ticket ticket, Message message) {
    write(ticket, message.id(), Findable.in(message, ticket, views.veil(ticket)), 0);
    tokens.indexed(message.id(), VERSION);
  }

  private void write(Ticket ticket, long message, Optional<Findable> text, int more) {
    Map<Long, Integer> weights = new HashMap<>();
    text.map(Findable::weights)
        .orElse(Map.of())
        .forEach((form, weight) -> weights.put(index.ofToken(form), weight + more));
    tokens.write(ticket.id(), message, weights);
  }
}
