package org.havendesk.acceptance;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail as it lies in a mailbox. */
record Letter(byte[] raw) {

  private static final Pattern LINK = Pattern.compile("https://[^\\s\"<>]+");

  String subject() {
    try {
      return Optional.ofNullable(message().getSubject()).orElse("");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<String> header(String name) {
    try {
      return Optional.ofNullable(message().getHeader(name, " "));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the reader of plain text sees. */
  String text() {
    return part("text/plain").orElse("");
  }

  /** What the reader of HTML sees. */
  String html() {
    return part("text/html").orElse("");
  }

  /** The names of the files that came with it. */
  List<String> files() {
    try {
      List<String> names = new ArrayList<>();
      collect(message(), names);
      return names;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(Part part, List<String> names)
      throws MessagingException, IOException {
    if (part.getFileName() != null) {
      names.add(part.getFileName());
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), names);
      }
    }
  }

  List<String> links() {
    return LINK.matcher(text()).results().map(MatchResult::group).toList();
  }

  /** The link whose address holds this. */
  String link(String part) {
    return links().stream()
        .filter(link -> link.contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No link with " + part + " among " + links()));
  }

  private Optional<String> part(String type) {
    try {
      return find(message(), type);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> find(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return Optional.of((String) part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = find(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private MimeMessage message() throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
  }
}
