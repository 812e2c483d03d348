package org.havendesk.tickets;

import java.util.Optional;
import org.havendesk.fields.FieldView;

/**
 * A field of one's own, and what a ticket has in it.
 *
 * @param value as it is kept, or its mask; empty if there is nothing
 * @param masked whether it is the mask
 */
public record TicketFieldView(FieldView field, Optional<String> value, boolean masked) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "TicketFieldView[" + field.id() + "]";
  }
}
