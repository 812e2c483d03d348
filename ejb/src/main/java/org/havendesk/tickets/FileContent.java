package org.havendesk.tickets;

import java.util.Optional;

/**
 * An attachment to be shown or saved.
 *
 * @param contentId for inline images (RFC 2392), without angle brackets
 */
public record FileContent(
    String name, String mediaType, byte[] content, Optional<String> contentId) {

  /** A file that stands for itself. */
  public FileContent(String name, String mediaType, byte[] content) {
    this(name, mediaType, content, Optional.empty());
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "FileContent[…]";
  }
}
