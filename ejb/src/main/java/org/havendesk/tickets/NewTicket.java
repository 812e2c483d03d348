package org.havendesk.tickets;

import java.util.Optional;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.Channel;

/**
 * A customer's new matter.
 *
 * @param relatedTo the ticket that it came out of
 */
public record NewTicket(
    Channel channel, Contact customer, String subject, Said said, Optional<Long> relatedTo) {

  /**
   * Checks the subject.
   *
   * @throws InvalidInput if the channel or the subject is missing or the subject is too long
   */
  public NewTicket {
    if (channel == null) {
      throw new InvalidInput("channel", "Say on which channel the customer wrote.");
    }
    if (subject == null || subject.isBlank()) {
      throw new InvalidInput("subject", "Give the matter a subject.");
    }
    if (subject.length() > 900) {
      throw new InvalidInput("subject", "A subject has at most 900 characters.");
    }
    subject = subject.strip();
  }

  /** A matter that came out of no other. */
  public static NewTicket of(Channel channel, Contact customer, String subject, Said said) {
    return new NewTicket(channel, customer, subject, said, Optional.empty());
  }
}
