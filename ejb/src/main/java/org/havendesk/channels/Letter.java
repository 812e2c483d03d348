package org.havendesk.channels;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;

/**
 * A letter that belongs to no ticket, such as a link to be confirmed.
 *
 * @param person whose data key seals the letter until it is sent; usually the recipient's
 * @param recipient the e-mail address
 * @param html the same words as HTML, if they are to be shown so
 * @param language BCP 47 tag of the words, which the footer follows
 */
public record Letter(
    UUID person,
    String recipient,
    String subject,
    String text,
    Optional<String> html,
    Optional<String> language) {

  /**
   * Checks that there is something to send, and that nothing in it could add a header.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  public Letter {
    Objects.requireNonNull(person, "person");
    if (recipient == null || !recipient.contains("@") || hasLineBreak(recipient)) {
      throw new InvalidInput("recipient", "This is not an e-mail address.");
    }
    if (subject == null || subject.isBlank() || subject.length() > 900 || hasLineBreak(subject)) {
      throw new InvalidInput("subject", "A letter has a subject of one line.");
    }
    if (text == null || text.isBlank()) {
      throw new InvalidInput("text", "Write something.");
    }
  }

  /** A letter in a language that is not known. */
  public Letter(UUID person, String recipient, String subject, String text, Optional<String> html) {
    this(person, recipient, subject, text, html, Optional.empty());
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Letter[…]";
  }
}
