package org.havendesk.channels.web;

/** The body is no JSON, or not of the shape that is expected; never quotes what was sent. */
public class BadJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  BadJson(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Where in the body. */
  public String field() {
    return field;
  }
}
