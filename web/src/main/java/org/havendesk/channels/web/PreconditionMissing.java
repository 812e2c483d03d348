package org.havendesk.channels.web;

/** A change came without saying which version it changes (RFC 6585, 3). */
public class PreconditionMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what to send. */
  public PreconditionMissing() {
    super("Send If-Match with the ETag of the version that you read.");
  }
}
