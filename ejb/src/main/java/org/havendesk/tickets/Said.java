package org.havendesk.tickets;

import java.util.List;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;

/**
 * What a customer said, on whatever channel.
 *
 * @param text plain text
 * @param html sanitised HTML, if it came so
 * @param mailId the mail's Message-ID with its angle brackets, if it is a mail
 * @param copied whom else the mail was sent to
 */
public record Said(
    String text,
    Optional<String> html,
    Optional<String> mailId,
    List<Upload> uploads,
    List<String> copied) {

  private static final int LONGEST = 4_000_000;

  /**
   * Checks the lengths.
   *
   * @throws InvalidInput if the text is missing or longer than four million characters
   */
  public Said {
    if ((text == null || text.isBlank()) && uploads.isEmpty() && html.isEmpty()) {
      throw new InvalidInput("body", "Write something.");
    }
    text = text == null ? "" : text;
    if (text.length() > LONGEST || html.map(String::length).orElse(0) > LONGEST) {
      throw new InvalidInput("body", "A message has at most 4,000,000 characters.");
    }
    uploads = List.copyOf(uploads);
    copied = List.copyOf(copied);
  }

  /** To nobody but us. */
  public Said(String text, Optional<String> html, Optional<String> mailId, List<Upload> uploads) {
    this(text, html, mailId, uploads, List.of());
  }

  /** Plain words without files. */
  public static Said of(String text) {
    return new Said(text, Optional.empty(), Optional.empty(), List.of());
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Said[…]";
  }
}
