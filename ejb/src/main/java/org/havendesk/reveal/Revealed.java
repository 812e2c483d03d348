package org.havendesk.reveal;

import java.util.Optional;
import org.havendesk.people.Identifiers;
import org.havendesk.tickets.FileContent;

/**
 * What is shown, once; the server never sends it again.
 *
 * @param seconds for how long it may stay on the screen
 * @param waits whether somebody else has to agree first; then nothing is shown
 * @param html sanitised
 */
public record Revealed(
    int seconds,
    boolean waits,
    Optional<Identifiers> contact,
    Optional<String> text,
    Optional<String> html,
    Optional<FileContent> file) {

  static Revealed waiting() {
    return new Revealed(
        0, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Revealed contact(int seconds, Identifiers contact) {
    return new Revealed(
        seconds, false, Optional.of(contact), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Revealed words(int seconds, Optional<String> text, Optional<String> html) {
    return new Revealed(seconds, false, Optional.empty(), text, html, Optional.empty());
  }

  static Revealed file(int seconds, FileContent file) {
    return new Revealed(
        seconds, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(file));
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Revealed[…]";
  }
}
