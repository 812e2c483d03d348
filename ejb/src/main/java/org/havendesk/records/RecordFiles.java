package org.havendesk.records;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

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
  private static final float MARGIN = 36;
  private static final float PADDING = 5;
  private static final Color HEAD = new Color(0xE7, 0xEF, 0xED);

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
    var bytes = new ByteArrayOutputStream();
    var plain = font("LiberationSans-Regular.ttf", 8);
    var strong = font("LiberationSans-Bold.ttf", 8);
    try (var document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN)) {
      var writer = PdfWriter.getInstance(document, bytes);
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
      String day =
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(locale)
              .format(record.asOf());
      document.addTitle(texts.getString("title"));
      document.addAuthor("Havendesk");
      document.open();
      document.add(
          new Paragraph(
              texts.getString("title") + ", " + day, font("LiberationSans-Bold.ttf", 16)));
      document.add(Chunk.NEWLINE);
      for (var fact : facts(record, texts)) {
        var line = new Paragraph();
        line.setSpacingAfter(PADDING);
        line.add(new Chunk(fact.get(0) + ": ", strong));
        line.add(new Chunk(fact.get(1), plain));
        document.add(line);
      }
      document.add(Chunk.NEWLINE);
      document.add(table(record, texts, plain, strong));
    }
    return bytes.toByteArray();
  }

  private static PdfPTable table(
      ProcessingRecord record, ResourceBundle texts, Font plain, Font strong) {
    var table = new PdfPTable(SHARES);
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    for (String head : HEADS) {
      var cell = cell(texts.getString("head." + head), strong);
      cell.setBackgroundColor(HEAD);
      table.addCell(cell);
    }
    record
        .activities()
        .forEach(activity -> cells(activity).forEach(text -> table.addCell(cell(text, plain))));
    return table;
  }

  private static PdfPCell cell(String text, Font font) {
    var cell = new PdfPCell(new Phrase(text, font));
    cell.setPadding(PADDING);
    cell.setVerticalAlignment(Element.ALIGN_TOP);
    return cell;
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

  private static Font font(String name, float size) {
    try (InputStream file = RecordFiles.class.getResourceAsStream("/liberation/" + name)) {
      var base =
          BaseFont.createFont(
              name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
      return new Font(base, size);
    } catch (IOException e) {
      throw new UncheckedIOException("The letters can't be read.", e);
    }
  }
}
