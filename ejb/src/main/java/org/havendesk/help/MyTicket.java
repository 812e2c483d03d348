package org.havendesk.help;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.tickets.store.TicketStatus;

/** A ticket as its customer sees it. */
public record MyTicket(
    long id,
    String subject,
    TicketStatus status,
    Instant createdAt,
    Instant updatedAt,
    List<Said> said) {

  /** Whether it is done for good. */
  public boolean closed() {
    return status == TicketStatus.CLOSED;
  }

  /**
   * Something said by either side.
   *
   * @param by the name of the colleague; empty for the customer
   * @param html the text formatted, if a colleague wrote it so: simple enough for a page
   */
  public record Said(
      long id,
      Optional<String> by,
      String text,
      Optional<String> html,
      Instant at,
      List<FileName> files) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Said[" + id + "]";
    }
  }

  /**
   * A file by its name.
   *
   * @param size in bytes
   */
  public record FileName(long id, String name, long size) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "FileName[" + id + "]";
    }
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "MyTicket[" + id + "]";
  }
}
