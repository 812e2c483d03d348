package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.havendesk.tickets.Upload;

/** An answer or note on its way in, for the time of one request. */
@Named
@RequestScoped
public class Draft {

  private String text;
  private Long canned;
  private String kept;
  private List<Part> files = List.of();

  public boolean isBlank() {
    return text == null || text.isBlank();
  }

  List<Upload> uploads() {
    return files.stream().filter(part -> part.getSize() > 0).map(Draft::upload).toList();
  }

  private static Upload upload(Part part) {
    try (InputStream content = part.getInputStream()) {
      return Upload.of(part.getSubmittedFileName(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("An upload could not be read", e);
    }
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** The canned reply that it began with. */
  public Long getCanned() {
    return canned;
  }

  public void setCanned(Long canned) {
    this.canned = canned;
  }

  /** The numbers of the files that were kept as they were attached, as the page's script says. */
  List<Long> keptFiles() {
    return kept == null
        ? List.of()
        : Stream.of(kept.split(","))
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .toList();
  }

  public String getKept() {
    return kept;
  }

  public void setKept(String kept) {
    this.kept = kept;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files == null ? List.of() : files;
  }
}
