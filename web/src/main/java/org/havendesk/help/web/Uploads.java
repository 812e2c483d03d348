package org.havendesk.help.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.havendesk.tickets.Upload;

/** Files that a form brings. */
final class Uploads {

  private Uploads() {}

  static List<Upload> of(List<Part> files) {
    return files.stream().filter(part -> part.getSize() > 0).map(Uploads::upload).toList();
  }

  private static Upload upload(Part part) {
    try (InputStream content = part.getInputStream()) {
      return Upload.of(part.getSubmittedFileName(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("An upload could not be read", e);
    }
  }
}
