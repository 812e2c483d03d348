package org.havendesk.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A log's key says, before it is destroyed, which key signs from now on: whoever trusts the old one
 * needs nobody else to trust the new one.
 */
public record KeySuccession(SignedNote note) {

  // No checkpoint and no package begins like this.
  private static final String HEADER = "havendesk.org/log-key-succession@v1\n";
  private static final Pattern BETWEEN = Pattern.compile("(?<=\n)(?=" + HEADER + ")");

  public KeySuccession {
    if (!note.text().startsWith(HEADER)) {
      throw new MalformedEvidence("A succession of keys begins with " + HEADER.strip());
    }
  }

  /** Hands over from one key to another of the same log. */
  public static KeySuccession sign(LogSigner old, NoteVerifier next) {
    return new KeySuccession(old.sign(HEADER + next.text() + "\n"));
  }

  /** Reads successions that were written one behind the other. */
  public static List<KeySuccession> parse(String text) {
    return Arrays.stream(BETWEEN.split(text.stripTrailing() + "\n"))
        .map(one -> new KeySuccession(SignedNote.parse(one)))
        .toList();
  }

  /** The key that takes over. */
  public NoteVerifier next() {
    return NoteVerifier.parse(note.text().substring(HEADER.length()));
  }

  /** The signed statement as it is published. */
  @Override
  public String toString() {
    return note.toString();
  }
}
