package org.havendesk.evidence;

import java.util.Base64;

/** Strict standard base64 (RFC 4648, section 4): one text for one sequence of bytes. */
final class Base64Text {
  private Base64Text() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedEvidence("Not base64.", e);
    }
    // The JDK forgives missing padding and stray bits, which would let two texts mean the same.
    if (!encode(bytes).equals(text)) {
      throw new MalformedEvidence("Not base64 in its canonical form.");
    }
    return bytes;
  }
}
