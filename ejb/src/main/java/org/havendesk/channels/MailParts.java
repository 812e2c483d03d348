package org.havendesk.channels;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.channels.store.QuarantineReason;
import org.havendesk.tickets.Upload;

/** Walks through the parts of one mail: what is said goes to words, the rest to files. */
final class MailParts {

  private static final int DEEPEST = 40;
  private static final int MOST = 1000;

  private final List<Upload> uploads = new ArrayList<>();
  private int seen;

  /** Files, in the order in which they came. */
  List<Upload> uploads() {
    return uploads;
  }

  /** What this part and those within it say. */
  MailWords read(Part part, int depth) throws MessagingException, IOException, UnreadableMail {
    if (depth > DEEPEST || ++seen > MOST) {
      throw new UnreadableMail(QuarantineReason.MALFORMED);
    }
    ContentType type = type(part);
    if (type.match("multipart/*")) {
      Optional<Multipart> many = multipart(part);
      return many.isPresent()
          ? inside(many.get(), type, depth)
          : MailWords.ofText(MailText.tidy(MailText.read(content(part), Optional.empty())));
    }
    if (type.match("application/ms-tnef") || type.match("application/vnd.ms-tnef")) {
      return winmail(part, type);
    }
    boolean isText = type.match("text/plain") || type.match("text/html");
    return isText && !isFile(part) ? words(part, type) : file(part, type);
  }

  private MailWords inside(Multipart many, ContentType type, int depth)
      throws MessagingException, IOException, UnreadableMail {
    List<MailWords> parts = new ArrayList<>();
    for (int i = 0; i < many.getCount(); i++) {
      BodyPart part = many.getBodyPart(i);
      parts.add(read(part, depth + 1));
    }
    return type.match("multipart/alternative")
        ? MailWords.alternatives(parts)
        : MailWords.sequence(parts);
  }

  private static MailWords words(Part part, ContentType type)
      throws MessagingException, IOException {
    Optional<String> charset = Optional.ofNullable(type.getParameter("charset"));
    String text = MailText.tidy(MailText.read(content(part), charset));
    return type.match("text/html") ? MailWords.ofHtml(text) : MailWords.ofText(text);
  }

  private MailWords winmail(Part part, ContentType type) throws MessagingException, IOException {
    Optional<WinmailDat> opened = WinmailDat.open(content(part));
    if (opened.isEmpty()) {
      return file(part, type);
    }
    uploads.addAll(opened.get().uploads());
    return opened.get().words();
  }

  private MailWords file(Part part, ContentType type) throws MessagingException, IOException {
    String fallback = "part-" + (uploads.size() + 1) + ending(type);
    String name = FileNames.safe(name(part), fallback);
    Optional<String> contentId =
        first(part, "Content-ID").map(id -> id.replaceAll("[<>\\s]", "")).filter(i -> !i.isEmpty());
    uploads.add(new Upload(name, content(part), contentId.filter(id -> id.length() <= 400)));
    return MailWords.NONE;
  }

  private static boolean isFile(Part part) throws MessagingException {
    String disposition = first(part, "Content-Disposition").orElse("").toLowerCase(Locale.ROOT);
    return disposition.startsWith("attachment") || name(part) != null;
  }

  private static String name(Part part) throws MessagingException {
    try {
      return part.getFileName();
    } catch (ParseException broken) {
      return null;
    }
  }

  private static String ending(ContentType type) {
    return switch (type.getBaseType().toLowerCase(Locale.ROOT)) {
      case "message/rfc822" -> ".eml";
      case "text/calendar" -> ".ics";
      case "text/html" -> ".html";
      case "image/png" -> ".png";
      case "image/jpeg" -> ".jpg";
      case "image/gif" -> ".gif";
      case "application/pdf" -> ".pdf";
      default -> type.getPrimaryType().matches("(?i)text|message") ? ".txt" : ".bin";
    };
  }

  private static Optional<Multipart> multipart(Part part) throws IOException {
    try {
      if (part.getContent() instanceof Multipart many && many.getCount() > 0) {
        return Optional.of(many);
      }
      return Optional.empty();
    } catch (MessagingException withoutBoundary) {
      return Optional.empty();
    }
  }

  /** What it claims to be; without a usable claim it is text (RFC 2045, 5.2). */
  private static ContentType type(Part part) throws MessagingException {
    try {
      return new ContentType(first(part, "Content-Type").orElse("text/plain"));
    } catch (ParseException broken) {
      String claim = first(part, "Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
      return new ContentType(claim.matches("text/html\\b[\\s\\S]*") ? "text/html" : "text/plain");
    }
  }

  private static Optional<String> first(Part part, String header) throws MessagingException {
    String[] values = part.getHeader(header);
    return values == null ? Optional.empty() : Optional.of(values[0]);
  }

  /** The decoded bytes; where the library refuses an encoding, as much of it as makes sense. */
  private static byte[] content(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (MessagingException | IOException broken) {
      byte[] raw = raw(part);
      String encoding = first(part, "Content-Transfer-Encoding").orElse("");
      String text = new String(raw, StandardCharsets.ISO_8859_1);
      return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
        case "base64" -> Lenient.base64(text);
        case "quoted-printable" -> Lenient.quotedPrintable(text);
        default -> raw;
      };
    }
  }

  private static byte[] raw(Part part) throws MessagingException, IOException {
    try (InputStream in =
        part instanceof MimeMessage message
            ? message.getRawInputStream()
            : ((MimeBodyPart) part).getRawInputStream()) {
      return in.readAllBytes();
    }
  }
}
