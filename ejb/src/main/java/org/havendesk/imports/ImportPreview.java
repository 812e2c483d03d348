package org.havendesk.imports;

import java.util.List;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.tickets.PastTicketView;

/**
 * How a file would be read.
 *
 * @param tickets the first of it, masked
 * @param refused what could not be read on the way to them
 * @param heads of a table's columns, where they are heads and no cells
 * @param columns which holds what
 */
public record ImportPreview(
    List<PastTicketView> tickets, List<Refused> refused, List<String> heads, CsvColumns columns) {

  /** Something that is not taken over, and why. */
  public record Refused(long place, String id, RefusalReason reason) {}
}
