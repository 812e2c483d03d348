package org.havendesk.tickets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reply on its way out, with all that a channel needs to deliver it.
 *
 * @param person who gets this mail
 * @param mailbox where it goes
 * @param to whom the answer is for
 * @param copied to whom it goes besides
 * @param subject the ticket's subject
 * @param mailId the Message-ID that the reply carries, the same at each attempt
 * @param references the Message-IDs of the conversation so far, oldest first
 * @param attempts how often it was tried before
 */
public record Dispatch(
    long message,
    long ticket,
    UUID person,
    String mailbox,
    String to,
    List<String> copied,
    Optional<String> language,
    String subject,
    String text,
    Optional<String> html,
    Optional<String> mailId,
    List<String> references,
    List<FileContent> files,
    int attempts) {

  /** Whether who gets this mail was copied in: the ticket is not theirs. */
  public boolean isCopy() {
    return !mailbox.equals(to);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Dispatch[" + message + "]";
  }
}
