package org.havendesk.channels;

import java.util.regex.Pattern;

/**
 * Our own links in what people quote of our mails. They act for the person, so whoever reads the
 * ticket must not get them: their tokens go before a mail is stored.
 */
final class OwnLinks {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(/(?:help|privacy)/[a-z-]+\\?(?:[a-z]+=[a-z_]+(?:&|&amp;))*(?:t|token)=)[A-Za-z0-9_-]+");

  private OwnLinks() {}

  static String without(String text) {
    return TOKEN.matcher(text).replaceAll("$1…");
  }
}
