package org.havendesk.rights;

/** A finished export: a zip archive. */
public record ExportFile(String name, byte[] content) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "ExportFile[" + name + "]";
  }
}
