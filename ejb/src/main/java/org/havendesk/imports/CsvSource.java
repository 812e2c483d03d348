package org.havendesk.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.tickets.PastMessage;
import org.havendesk.tickets.store.MessageKind;

/** Reads a table with a head and one ticket in each row; commas, semicolons or tabs between. */
final class CsvSource implements TicketSource {

  private static final int HEAD = 64 * 1024;
  private static final char MARK = '\uFEFF';

  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<String> heads;
  private final CsvColumns columns;
  private final Colleagues colleagues;
  private final Instant uploaded;

  /**
   * Opens a table.
   *
   * @param columns which holds what; empty to guess
   * @param uploaded the time of tickets where no column holds one
   */
  CsvSource(InputStream file, Optional<CsvColumns> columns, Colleagues colleagues, Instant uploaded)
      throws IOException {
    Reader reader = reader(file);
    this.parser =
        CSVParser.builder()
            .setReader(reader)
            .setFormat(
                CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(reader))
                    .setIgnoreEmptyLines(true)
                    .setTrailingData(true)
                    .setLenientEof(true)
                    .get())
            .get();
    this.rows = parser.iterator();
    this.heads = rows.hasNext() ? rows.next().toList() : List.of();
    this.columns = columns.orElseGet(() -> CsvColumns.guess(heads));
    this.colleagues = colleagues;
    this.uploaded = uploaded;
  }

  /** UTF-8, with or without its mark; what is none is taken for Windows-1252. */
  private static Reader reader(InputStream file) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    var reader = new BufferedReader(new InputStreamReader(in, charset(head)), HEAD);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset charset(byte[] head) {
    // A sign may be cut off at the end.
    int whole = Math.max(0, head.length < HEAD ? head.length : head.length - 4);
    while (whole > 0 && whole < head.length && (head[whole] & 0xC0) == 0x80) {
      whole--;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, whole));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException other) {
      return Charset.forName("windows-1252");
    }
  }

  /** Whichever the first line has most of. */
  private static char delimiter(Reader reader) throws IOException {
    reader.mark(HEAD);
    var line = new StringBuilder();
    for (int c = reader.read();
        c >= 0 && c != '\n' && line.length() < HEAD - 1;
        c = reader.read()) {
      line.append((char) c);
    }
    reader.reset();
    char most = ',';
    for (char each : new char[] {';', '\t'}) {
      most = count(line, each) > count(line, most) ? each : most;
    }
    return most;
  }

  private static long count(CharSequence line, char sign) {
    return line.chars().filter(c -> c == sign).count();
  }

  List<String> heads() {
    return heads;
  }

  CsvColumns columns() {
    return columns;
  }

  @Override
  public Optional<Found> next() {
    // The parser names the line that a row ends in; it begins behind the one before.
    long line = parser.getCurrentLineNumber() + 1;
    return rows.hasNext() ? Optional.of(read(line, rows.next())) : Optional.empty();
  }

  private Found read(long line, CSVRecord row) {
    Optional<String> id = cell(row, CsvPart.ID).filter(Found::isId);
    try {
      if (row.size() != heads.size()) {
        throw new NotTaken(RefusalReason.UNREADABLE);
      }
      if (id.isEmpty()) {
        throw new NotTaken(RefusalReason.NO_ID);
      }
      return ticket(line, id.get(), row);
    } catch (NotTaken refused) {
      return Found.refused(line, id, refused.reason());
    }
  }

  private Found ticket(long line, String id, CSVRecord row) throws NotTaken {
    var customer =
        new Customer(
            cell(row, CsvPart.EMAIL),
            cell(row, CsvPart.NAME),
            cell(row, CsvPart.PHONE),
            cell(row, CsvPart.COUNTRY),
            cell(row, CsvPart.REGION),
            cell(row, CsvPart.LANGUAGE));
    Instant created = time(row, CsvPart.CREATED).orElse(uploaded);
    var draft = new Draft(customer.contact(), created);
    draft.subject = cell(row, CsvPart.SUBJECT);
    draft.status = word(row, CsvPart.STATUS, CsvColumns.CUSTOMS.statuses());
    draft.priority = word(row, CsvPart.PRIORITY, CsvColumns.CUSTOMS.priorities());
    draft.channel = word(row, CsvPart.CHANNEL, CsvColumns.CUSTOMS.channels());
    draft.assignee = cell(row, CsvPart.ASSIGNEE).flatMap(colleagues::named);
    draft.updated = time(row, CsvPart.UPDATED);
    draft.tag(cell(row, CsvPart.TAGS).stream().flatMap(CsvSource::tags).toList());
    List<PastMessage> said =
        cell(row, CsvPart.TEXT).or(() -> draft.subject).stream()
            .map(text -> message(text, created))
            .toList();
    return Found.ticket(line, id, draft.with(said));
  }

  private static PastMessage message(String text, Instant at) {
    return new PastMessage(
        MessageKind.INBOUND,
        Optional.empty(),
        Optional.empty(),
        text,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        at);
  }

  private static Stream<String> tags(String cell) {
    return Arrays.stream(cell.split("[,;|]"));
  }

  private Optional<String> cell(CSVRecord row, CsvPart part) {
    return columns
        .column(part)
        .filter(column -> column < row.size())
        .map(row::get)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** An empty cell says nothing; an unreadable one is refused. */
  private Optional<Instant> time(CSVRecord row, CsvPart part) throws NotTaken {
    Optional<String> text = cell(row, part);
    return text.isEmpty() ? Optional.empty() : Optional.of(Moments.read(text.get()));
  }

  private <T> Optional<T> word(CSVRecord row, CsvPart part, Map<String, T> means) {
    return cell(row, part).map(said -> means.get(said.toLowerCase(Locale.ROOT)));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
