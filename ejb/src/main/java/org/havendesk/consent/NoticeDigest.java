package org.havendesk.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.havendesk.consent.store.Notice;

/** What proves, from the evidence log, which words somebody read. */
final class NoticeDigest {

  private NoticeDigest() {}

  /** SHA-256 in hex over topic, number, language, title and each element, NUL between them. */
  static String of(Notice notice) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, notice.topic());
      add(digest, Integer.toString(notice.number()));
      add(digest, notice.language());
      add(digest, notice.title());
      new TreeMap<>(notice.elements())
          .forEach(
              (name, words) -> {
                add(digest, name);
                add(digest, words);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
