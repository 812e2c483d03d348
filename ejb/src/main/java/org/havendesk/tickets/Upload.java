package org.havendesk.tickets;

import java.util.Optional;

/**
 * A file on its way in.
 *
 * @param contentId for inline images (RFC 2392), without angle brackets
 */
public record Upload(String name, byte[] content, Optional<String> contentId) {

  /** A file that is no inline image. */
  public static Upload of(String name, byte[] content) {
    return new Upload(name, content, Optional.empty());
  }

  /** The same as an inline image. */
  Upload inline(String id) {
    return new Upload(name, content, Optional.of(id));
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Upload[…]";
  }
}
