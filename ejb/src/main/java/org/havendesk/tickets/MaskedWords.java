package org.havendesk.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What colleagues see of a customer's words that other features keep. */
@ApplicationScoped
public class MaskedWords {

  @Inject private Sight sight;
  @Inject private TicketViews views;

  /**
   * Words about a ticket, masked as its messages are; empty if the caller may not see the ticket.
   */
  public Optional<String> in(long ticket, String words) {
    return sight.find(ticket).map(seen -> views.veil(seen).text(words));
  }
}
