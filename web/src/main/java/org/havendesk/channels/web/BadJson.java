package org.havendesk.channels.web;

import jakarta.ejb.ApplicationException;

/** The body is no JSON, or not of the shape that is expected; never quotes what was sent. */
@ApplicationException(rollback = true)
public class BadJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  BadJson(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Where in the body; empty for the body as a whole. */
  public String field() {
    return field;
  }
}
