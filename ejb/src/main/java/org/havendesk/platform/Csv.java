package org.havendesk.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as CSV (RFC 4180). */
public final class Csv {

  // Spreadsheets take it as UTF-8 only with this mark.
  private static final String MARK = "\uFEFF";

  private Csv() {}

  /** A table with its heads in the first line, marked as UTF-8. */
  public static String table(Collection<String> heads, List<? extends List<?>> rows) {
    var text = new StringBuilder(MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(heads);
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("A table can't be written.", e);
    }
    return text.toString();
  }
}
