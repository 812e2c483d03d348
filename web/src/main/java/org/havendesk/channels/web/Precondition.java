package org.havendesk.channels.web;

import org.havendesk.platform.Stale;

/** What a partner must say about the version that they change (RFC 9110, 13.1.1). */
public final class Precondition {

  private Precondition() {}

  /**
   * The version in If-Match.
   *
   * @param what names the thing, for the message
   * @throws PreconditionMissing if there is no header
   * @throws Stale if it names no version that we ever gave out
   */
  public static long version(String ifMatch, String what) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PreconditionMissing();
    }
    // Strong comparison: a weak tag never matches.
    if (!ifMatch.strip().matches("\"[0-9]{1,18}\"")) {
      throw new Stale(what);
    }
    String tag = ifMatch.strip();
    return Long.parseLong(tag.substring(1, tag.length() - 1));
  }
}
