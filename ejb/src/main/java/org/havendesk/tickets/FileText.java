package org.havendesk.tickets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for somebody in the text of a file, whatever its format, and takes them out where it can.
 */
final class FileText {

  /**
   * Larger texts are lists of machines rather than letters; searching them would hold others up.
   */
  private static final int LARGEST_TEXT = 5_000_000;

  /** Pages of a PDF; the longest manuals have fewer. */
  private static final int MOST_PAGES = 2000;

  private static final Set<String> OFFICE =
      Set.of(
          "application/vnd.openxmlformats-officedocument.",
          "application/vnd.oasis.opendocument.",
          "application/x-tika-ooxml");

  /** Formats that hold text which nobody here can read: older office files and archives. */
  private static final Set<String> CLOSED =
      Set.of(
          "application/msword",
          "application/vnd.ms-",
          "application/x-tika-msoffice",
          "application/rtf",
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/x-tar",
          "application/vnd.rar");

  private FileText() {}

  /** What somebody's file says of somebody else. */
  enum Kind {
    /** Nothing. */
    CLEAN,
    /** It named them; now it does not. */
    REWORDED,
    /** It names them, and the format lets nobody take them out. */
    NAMED,
    /** Nobody can tell: it is broken, locked, too large, or of a closed format. */
    UNREADABLE
  }

  /**
   * What was found.
   *
   * @param content the file without them, if it was reworded
   */
  record Found(Kind kind, Optional<byte[]> content) {

    static Found of(Kind kind) {
      return new Found(kind, Optional.empty());
    }

    static Found reworded(byte[] content) {
      return new Found(Kind.REWORDED, Optional.of(content));
    }
  }

  /**
   * Searches a file.
   *
   * @param type by content (RFC 6838)
   */
  static Found search(String type, byte[] file, Mentions mentions) {
    if (type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/json")) {
      return plain(file, mentions);
    }
    if (OFFICE.stream().anyMatch(type::startsWith)) {
      return OfficeText.search(file, mentions);
    }
    if (type.equals("application/pdf")) {
      return pdf(file, mentions);
    }
    return Found.of(CLOSED.stream().anyMatch(type::startsWith) ? Kind.UNREADABLE : Kind.CLEAN);
  }

  private static Found plain(byte[] file, Mentions mentions) {
    if (file.length > LARGEST_TEXT) {
      return Found.of(Kind.UNREADABLE);
    }
    return mentions
        .without(new String(file, StandardCharsets.UTF_8))
        .map(left -> Found.reworded(left.getBytes(StandardCharsets.UTF_8)))
        .orElse(Found.of(Kind.CLEAN));
  }

  private static Found pdf(byte[] file, Mentions mentions) {
    try (var document = Loader.loadPDF(file)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        return Found.of(Kind.UNREADABLE);
      }
      String text = new PDFTextStripper().getText(document);
      var about = document.getDocumentInformation();
      for (String key : about.getMetadataKeys()) {
        text += "\n" + about.getPropertyStringValue(key);
      }
      return Found.of(mentions.without(text).isPresent() ? Kind.NAMED : Kind.CLEAN);
    } catch (IOException | RuntimeException brokenOrLocked) {
      return Found.of(Kind.UNREADABLE);
    }
  }
}
