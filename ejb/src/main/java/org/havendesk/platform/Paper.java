package org.havendesk.platform;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
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
import java.util.List;
import java.util.Locale;

/** A document on A4 (PDF), with letters of its own so that it looks alike everywhere. */
public final class Paper {

  private static final float MARGIN = 36;
  private static final float PADDING = 5;
  private static final float TITLE = 16;
  private static final Color HEAD = new Color(0xE7, 0xEF, 0xED);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document;
  private final Font plain;
  private final Font strong;

  private Paper(Rectangle size, float letters, String title, Locale locale) {
    document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN);
    plain = font("LiberationSans-Regular.ttf", letters);
    strong = font("LiberationSans-Bold.ttf", letters);
    var writer = PdfWriter.getInstance(document, bytes);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
    document.addTitle(title);
    document.addAuthor("Havendesk");
    document.open();
    document.add(new Paragraph(title, font("LiberationSans-Bold.ttf", TITLE)));
    document.add(Chunk.NEWLINE);
  }

  /** Begins a page that is higher than wide, for a letter. */
  public static Paper upright(String title, Locale locale) {
    return new Paper(PageSize.A4, 10, title, locale);
  }

  /** Begins a page that is wider than high, for a table of many columns. */
  public static Paper wide(String title, Locale locale) {
    return new Paper(PageSize.A4.rotate(), 8, title, locale);
  }

  /** Adds a paragraph. */
  public Paper text(String words) {
    return add(new Chunk(words, plain));
  }

  /** Adds what something is called, and what it is. */
  public Paper fact(String name, String value) {
    return add(new Chunk(name + ": ", strong), new Chunk(value, plain));
  }

  private Paper add(Chunk... chunks) {
    var line = new Paragraph();
    line.setSpacingAfter(PADDING);
    List.of(chunks).forEach(line::add);
    document.add(line);
    return this;
  }

  /**
   * Adds a table, whose heads come again on each page.
   *
   * @param shares of the width, column by column
   */
  public Paper table(float[] shares, List<String> heads, List<List<String>> rows) {
    var table = new PdfPTable(shares);
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    table.setSpacingBefore(2 * PADDING);
    table.setSpacingAfter(2 * PADDING);
    for (String head : heads) {
      var cell = cell(head, strong);
      cell.setBackgroundColor(HEAD);
      table.addCell(cell);
    }
    rows.forEach(row -> row.forEach(text -> table.addCell(cell(text, plain))));
    document.add(table);
    return this;
  }

  /** The finished document; nothing can be added any more. */
  public byte[] toBytes() {
    document.close();
    return bytes.toByteArray();
  }

  private static PdfPCell cell(String text, Font font) {
    var cell = new PdfPCell(new Phrase(text, font));
    cell.setPadding(PADDING);
    cell.setVerticalAlignment(Element.ALIGN_TOP);
    return cell;
  }

  private static Font font(String name, float size) {
    try (InputStream file = Paper.class.getResourceAsStream("/liberation/" + name)) {
      var base =
          BaseFont.createFont(
              name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
      return new Font(base, size);
    } catch (IOException e) {
      throw new UncheckedIOException("The letters can't be read.", e);
    }
  }
}
