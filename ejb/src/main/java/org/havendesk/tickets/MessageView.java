package org.havendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.tickets.store.Delivery;
import org.havendesk.tickets.store.MessageKind;

/**
 * Something said in a ticket.
 *
 * @param author a colleague's login; empty for the customer
 * @param text empty once the person is erased
 * @param html sanitised
 * @param masked whether something in it is masked
 * @param failure why it could not be sent, without personal data
 */
public record MessageView(
    long id,
    long ticket,
    MessageKind kind,
    Optional<String> author,
    Optional<String> text,
    Optional<String> html,
    Delivery delivery,
    Optional<String> failure,
    Instant createdAt,
    boolean masked,
    List<AttachmentView> attachments) {

  /** A file of a message; the name is empty once the person is erased. */
  public record AttachmentView(
      long id, Optional<String> name, String mediaType, long size, Optional<String> contentId) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "AttachmentView[" + id + "]";
    }
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "MessageView[" + id + "]";
  }
}
