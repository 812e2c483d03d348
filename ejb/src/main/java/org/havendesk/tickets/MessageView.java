package org.havendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.people.PersonView;
import org.havendesk.tickets.store.Delivery;
import org.havendesk.tickets.store.MessageKind;

/**
 * Something said in a ticket.
 *
 * @param author a colleague's login; empty for the customer, and for whoever was copied in
 * @param writer who was copied in and said it, masked; empty for the customer
 * @param text empty once the person is erased
 * @param html sanitised
 * @param simple whether the HTML is ours and simple enough to stand within a page
 * @param masked whether something in it is masked
 * @param failure why it could not be sent, without personal data
 * @param copied who got a copy of an answer
 */
public record MessageView(
    long id,
    long ticket,
    MessageKind kind,
    Optional<String> author,
    Optional<PersonView> writer,
    Optional<String> text,
    Optional<String> html,
    boolean simple,
    Delivery delivery,
    Optional<String> failure,
    Instant createdAt,
    boolean masked,
    List<AttachmentView> attachments,
    List<CopyView> copied) {

  /** Somebody who got a copy, masked; the address is empty once they are erased. */
  public record CopyView(Optional<String> address, Delivery delivery, Optional<String> failure) {}

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
