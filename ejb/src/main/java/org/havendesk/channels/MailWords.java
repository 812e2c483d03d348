package org.havendesk.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a mail, or a part of it, says: as plain text, as HTML as it came, or both.
 *
 * @param html not yet sanitised
 */
record MailWords(Optional<String> text, Optional<String> html) {

  static final MailWords NONE = new MailWords(Optional.empty(), Optional.empty());

  static MailWords ofText(String text) {
    return new MailWords(Optional.of(text), Optional.empty());
  }

  static MailWords ofHtml(String html) {
    return new MailWords(Optional.empty(), Optional.of(html));
  }

  /** Parts that say the same, the best last (RFC 2046, 5.1.4). */
  static MailWords alternatives(List<MailWords> parts) {
    Optional<String> text =
        parts.stream().flatMap(p -> p.text().stream()).filter(t -> !t.isBlank()).findFirst();
    Optional<String> html =
        parts.stream().flatMap(p -> p.html().stream()).reduce((first, second) -> second);
    return new MailWords(text, html);
  }

  /** Parts that follow each other (RFC 2046, 5.1.3). */
  static MailWords sequence(List<MailWords> parts) {
    List<MailWords> spoken = new ArrayList<>(parts);
    spoken.removeIf(MailWords::isNone);
    if (spoken.size() < 2) {
      return spoken.isEmpty() ? NONE : spoken.get(0);
    }
    String text = spoken.stream().map(MailWords::asText).collect(Collectors.joining("\n\n"));
    boolean anyHtml = spoken.stream().anyMatch(p -> p.html().isPresent());
    String html = spoken.stream().map(MailWords::asHtml).collect(Collectors.joining("\n"));
    return new MailWords(Optional.of(text), anyHtml ? Optional.of(html) : Optional.empty());
  }

  boolean isNone() {
    return text.filter(t -> !t.isBlank()).isEmpty() && html.isEmpty();
  }

  /** The text, made from the HTML if there is no other. */
  String asText() {
    return text.filter(t -> !t.isBlank()).or(() -> html.map(SafeHtml::textOf)).orElse("");
  }

  private String asHtml() {
    return html.orElseGet(() -> SafeHtml.ofText(asText()));
  }
}
