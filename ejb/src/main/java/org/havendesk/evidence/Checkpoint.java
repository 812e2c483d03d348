package org.havendesk.evidence;

import java.util.regex.Pattern;

/**
 * The head of a log at one size, the text of a signed note (C2SP tlog-checkpoint).
 *
 * @param origin which log, for example {@code havendesk.example/eu}
 * @param size leaves in the tree
 * @param root the tree's RFC 6962 root
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n") || size < 0 || !root.isWhole()) {
      throw new MalformedEvidence("A checkpoint has an origin, a size and a root of 32 bytes.");
    }
  }

  /** Reads a note's text; extension lines, which nobody can audit, are passed over. */
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < 4
        || !SIZE.matcher(lines[1]).matches()
        || !lines[lines.length - 1].isEmpty()) {
      throw new MalformedEvidence("A checkpoint has three lines: origin, size and root.");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
  }

  /** The text to sign. */
  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }
}
