package org.havendesk.channels;

/** Names of files that strangers chose. */
final class FileNames {

  private static final int LONGEST = 200;

  private FileNames() {}

  /** The name without folders, control characters and tricks; the fallback if nothing is left. */
  static String safe(String name, String fallback) {
    String text = name == null ? "" : MailText.header(name);
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[:*?\"<>|]", "_").strip();
    if (clean.isEmpty() || clean.equals(".") || clean.equals("..")) {
      return fallback;
    }
    return clean.length() <= LONGEST ? clean : shortened(clean);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
    int end = LONGEST - ending.length();
    // Not between the two halves of one character.
    end = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
    return name.substring(0, end) + ending;
  }
}
