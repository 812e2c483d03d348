package org.havendesk.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.havendesk.platform.Paper;

/** The record of processing activities as files that an authority can open. */
final class RecordFiles {

  private static final List<String> HEADS =
      List.of(
          "name",
          "purpose",
          "basis",
          "categories",
          "recipients",
          "transfers",
          "storage",
          "assessment");
  private static final int[] WIDTHS = {24, 44, 34, 34, 34, 44, 30, 34};
  private static final float[] SHARES = {10, 16, 12, 12, 13, 14, 11, 12};

  private RecordFiles() {}

  static byte[] spreadsheet(ProcessingRecord record, ResourceBundle texts) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Havendesk", "1.0")) {
      Worksheet about = book.newWorksheet(texts.getString("about"));
      about.width(0, 28);
      about.width(1, 100);
      int row = 0;
      for (var fact : facts(record, texts)) {
        about.value(row, 0, fact.get(0));
        about.style(row, 0).bold().set();
        about.value(row, 1, fact.get(1));
        about.style(row, 1).wrapText(true).set();
        row++;
      }
      Worksheet sheet = book.newWorksheet(texts.getString("activities"));
      for (int column = 0; column < HEADS.size(); column++) {
        sheet.width(column, WIDTHS[column]);
        sheet.value(0, column, texts.getString("head." + HEADS.get(column)));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(1, 1);
      for (int line = 0; line < record.activities().size(); line++) {
        var cells = cells(record.activities().get(line));
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(line + 1, column, cells.get(column));
          sheet.style(line + 1, column).wrapText(true).verticalAlignment("top").set();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The spreadsheet can't be written.", e);
    }
    return bytes.toByteArray();
  }

  static byte[] paper(ProcessingRecord record, ResourceBundle texts, Locale locale) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .format(record.asOf());
    var paper = Paper.wide(texts.getString("title") + ", " + day, locale);
    facts(record, texts).forEach(fact -> paper.fact(fact.get(0), fact.get(1)));
    return paper
        .table(
            SHARES,
            HEADS.stream().map(head -> texts.getString("head." + head)).toList(),
            record.activities().stream().map(RecordFiles::cells).toList())
        .toBytes();
  }

  private static List<List<String>> facts(ProcessingRecord record, ResourceBundle texts) {
    return List.of(
        List.of(texts.getString("fact.asOf"), record.asOf().toString()),
        List.of(texts.getString("fact.controller"), record.controller()),
        List.of(texts.getString("fact.authority"), record.authority()),
        List.of(texts.getString("fact.laws"), record.laws()),
        List.of(texts.getString("fact.people"), record.people()),
        List.of(texts.getString("fact.security"), String.join(" ", record.security())));
  }

  private static List<String> cells(Activity activity) {
    return List.of(
        activity.name(),
        activity.purpose(),
        activity.basis(),
        String.join("\n", activity.categories()),
        lines(activity.recipients()),
        lines(activity.transfers()),
        activity.storage(),
        activity.assessment());
  }

  private static String lines(List<String> some) {
    return some.isEmpty() ? "–" : String.join("\n", some);
  }
}
