package org.havendesk.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as spreadsheets (Office Open XML). */
public final class Spreadsheet {

  private static final int WIDTH = 24;

  private Spreadsheet() {}

  /** One table with its heads in the first line, which stays in sight. */
  public static byte[] table(String name, List<String> heads, List<? extends List<?>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Havendesk", "1.0")) {
      Worksheet sheet = book.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (int column = 0; column < heads.size(); column++) {
        sheet.width(column, WIDTH);
        sheet.value(0, column, heads.get(column));
        sheet.style(0, column).bold().set();
      }
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < heads.size(); column++) {
          write(sheet, row + 1, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The spreadsheet can't be written.", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      sheet.value(row, column, value.toString());
    }
  }
}
