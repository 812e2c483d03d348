package org.havendesk.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.havendesk.imports.store.RefusalReason;

/** Reads records of JSON that have a line each (NDJSON); a broken line spoils only itself. */
final class LinesSource implements TicketSource {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 64 * 1024 * 1024;

  private final ByteLines lines;
  private final AdaptedTicket tickets;
  private long line;

  LinesSource(InputStream file, AdaptedTicket tickets) {
    this.lines = new ByteLines(file, LONGEST);
    this.tickets = tickets;
  }

  @Override
  public Optional<Found> next() throws IOException {
    byte[] bytes = lines.next();
    while (bytes != null) {
      line++;
      if (lines.isTooLong()) {
        return refused(RefusalReason.TOO_LARGE);
      }
      try {
        JsonNode record = JSON.readTree(bytes);
        if (record.isObject()) {
          return Optional.of(tickets.read(line, record));
        }
        if (!record.isMissingNode()) {
          return refused(RefusalReason.UNREADABLE);
        }
      } catch (JsonProcessingException broken) {
        return refused(RefusalReason.UNREADABLE);
      }
      bytes = lines.next();
    }
    return Optional.empty();
  }

  private Optional<Found> refused(RefusalReason why) {
    return Optional.of(Found.refused(line, Optional.empty(), why));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
