package org.havendesk.tickets;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer said something; told to whoever listens, in the transaction in which it is stored.
 *
 * @param words the message, headed by the subject if it is the first
 */
public record CustomerSaid(UUID person, long ticket, long message, String words, Instant at) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "CustomerSaid[" + message + "]";
  }
}
