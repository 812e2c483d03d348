package org.havendesk.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a file ticket by ticket, holding no more than one of them in memory. */
interface TicketSource extends Closeable {

  /**
   * The next one, whether it can be taken over or not; empty at the end.
   *
   * @throws IOException if the file itself can't be read any more
   */
  Optional<Found> next() throws IOException;
}
