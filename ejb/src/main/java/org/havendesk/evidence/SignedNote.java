package org.havendesk.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A text and the lines that sign it (C2SP signed-note). */
public final class SignedNote {
  private static final int MOST_SIGNATURES = 100;
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final Pattern LINE = Pattern.compile("\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)");

  private final String text;
  private final List<Line> lines;

  /** One signature. */
  record Line(NoteKey key, String base64) {
    static Line of(NoteKey key, byte[] signature) {
      var bytes = ByteBuffer.allocate(4 + signature.length).putInt(key.id()).put(signature).array();
      return new Line(key, Base64Text.encode(bytes));
    }

    static Line parse(String line) {
      var form = LINE.matcher(line);
      if (!form.matches()) {
        throw new MalformedEvidence("A signature line is a dash, a name and base64.");
      }
      var bytes = Base64Text.decode(form.group(2));
      if (bytes.length < 5) {
        throw new MalformedEvidence("A signature is longer than its key's identifier.");
      }
      var key = new NoteKey(form.group(1), ByteBuffer.wrap(bytes).getInt());
      return new Line(key, form.group(2));
    }

    byte[] signature() {
      var bytes = Base64Text.decode(base64);
      return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    @Override
    public String toString() {
      return "\u2014 " + key.name() + " " + base64 + "\n";
    }
  }

  private SignedNote(String text, List<Line> lines) {
    if (!text.endsWith("\n")) {
      throw new MalformedEvidence("A note's text ends in a newline.");
    }
    if (text.length() > MOST_CHARACTERS || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new MalformedEvidence("A note is short and has no control characters.");
    }
    this.text = text;
    this.lines = List.copyOf(lines);
  }

  static SignedNote of(String text, NoteKey key, byte[] signature) {
    return new SignedNote(text, List.of(Line.of(key, signature)));
  }

  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.length() == end + 2) {
      throw new MalformedEvidence("A note is a text, an empty line and signature lines.");
    }
    var lines = new ArrayList<Line>();
    for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      lines.add(Line.parse(line));
    }
    if (lines.size() > MOST_SIGNATURES) {
      throw new MalformedEvidence("A note has no more than 100 signatures.");
    }
    return new SignedNote(note.substring(0, end + 1), lines);
  }

  /**
   * Whether this key signed the text. Lines by other keys say nothing; one false line by this key
   * spoils the note.
   */
  public boolean isSignedBy(NoteVerifier verifier) {
    var own = signaturesBy(verifier.key());
    return !own.isEmpty()
        && own.stream().allMatch(line -> verifier.verifies(text, line.signature()));
  }

  List<Line> signaturesBy(NoteKey key) {
    return lines.stream().filter(line -> line.key().equals(key)).toList();
  }

  /**
   * The note with further signature lines behind its own; those that it has already are left out.
   *
   * @param more lines as they came, each with its newline
   */
  public SignedNote with(String more) {
    var all = new LinkedHashSet<>(lines);
    all.addAll(parse(text + "\n" + more).lines);
    return new SignedNote(text, List.copyOf(all));
  }

  /** The text with its last newline; believe it only after {@link #isSignedBy}. */
  public String text() {
    return text;
  }

  /** The note as it is published. */
  @Override
  public String toString() {
    var note = new StringBuilder(text).append('\n');
    lines.forEach(note::append);
    return note.toString();
  }
}
