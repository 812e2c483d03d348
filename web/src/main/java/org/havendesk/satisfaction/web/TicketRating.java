package org.havendesk.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.platform.web.Once;
import org.havendesk.satisfaction.Rating;
import org.havendesk.satisfaction.RatingDesk;

/** What a customer said of how a ticket was solved, beside the ticket. */
@Named
@RequestScoped
public class TicketRating {

  @Inject private RatingDesk desk;

  private final Once<Long, Rating> ratings = new Once<>(ticket -> desk.of(ticket).orElse(null));

  /** It; null if they have not said anything. */
  public Rating of(long ticket) {
    return ratings.of(ticket);
  }
}
