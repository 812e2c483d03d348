package org.havendesk.tickets;

/** An attachment to be shown or saved. */
public record FileContent(String name, String mediaType, byte[] content) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "FileContent[…]";
  }
}
