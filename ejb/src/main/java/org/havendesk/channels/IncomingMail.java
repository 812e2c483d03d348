package org.havendesk.channels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.tickets.Upload;

/**
 * A mail as it was understood.
 *
 * @param from the sender's address
 * @param messageId with its angle brackets
 * @param references Message-IDs that it answers, the nearest first
 * @param recipients every address it was sent to, as far as its header tells
 * @param copied whom else it was sent to, as its To and Cc tell
 * @param text plain text, made from the HTML if there was nothing else
 * @param html sanitised
 * @param language BCP 47 tag of Content-Language (RFC 3282)
 * @param signs what shows that no human wrote it; empty if nothing does
 */
public record IncomingMail(
    String from,
    Optional<String> fromName,
    String subject,
    Optional<String> messageId,
    List<String> references,
    List<String> recipients,
    List<String> copied,
    String text,
    Optional<String> html,
    List<Upload> uploads,
    Optional<String> language,
    Set<AutomatedMail> signs) {

  /** Whether it comes from ourselves, or claims to. */
  public boolean isOwn() {
    return signs.contains(AutomatedMail.OWN);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "IncomingMail[…]";
  }
}
