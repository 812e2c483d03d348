package org.havendesk.channels;

import java.util.List;
import java.util.Optional;
import org.havendesk.tickets.FileContent;

/**
 * A mail on its way out.
 *
 * @param mailbox where this one goes; the others get theirs with the same header
 * @param copied to whom it goes besides (Cc)
 * @param messageId with its angle brackets, the same at each attempt
 * @param replyTo where answers go, if not to the support address
 * @param references Message-IDs of the conversation so far, oldest first
 * @param language BCP 47 tag of the words
 * @param automatic whether a machine wrote it
 */
record OutgoingMail(
    String mailbox,
    String to,
    List<String> copied,
    String subject,
    String text,
    Optional<String> html,
    String messageId,
    Optional<String> replyTo,
    List<String> references,
    Optional<String> language,
    MailFooter.Links links,
    List<FileContent> files,
    boolean automatic) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "OutgoingMail[…]";
  }
}
