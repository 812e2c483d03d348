package org.havendesk.tickets;

/** A ticket that has to do with another, as its caller may see it. */
public record RelatedTicket(Kind kind, TicketRow ticket) {

  /** What it has to do with the other. */
  public enum Kind {
    /** Stands for the other, which was merged. */
    STANDS_FOR_IT,
    /** Was merged into the other. */
    MERGED_INTO_IT,
    /** The other came out of it. */
    BEFORE_IT,
    /** Came out of the other. */
    AFTER_IT,
    /** A colleague says that they belong together. */
    LINKED
  }
}
