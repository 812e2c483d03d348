package org.havendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.people.Contact;
import org.havendesk.tickets.store.MessageKind;

/**
 * What was said in a ticket while it was in another system.
 *
 * @param writer who wrote it, if it was neither a colleague nor the customer
 * @param author login of the colleague who wrote it, as far as it is known
 * @param html sanitised
 * @param mailId the mail's Message-ID with its angle brackets
 * @param at when
 */
public record PastMessage(
    MessageKind kind,
    Optional<Contact> writer,
    Optional<String> author,
    String text,
    Optional<String> html,
    Optional<String> mailId,
    List<Upload> uploads,
    Instant at) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "PastMessage[…]";
  }
}
