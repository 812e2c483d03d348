package org.havendesk.channels;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Transfer encodings decoded as far as they go: what is broken is left out, never refused. */
final class Lenient {

  private Lenient() {}

  /** Base64 of any quality (RFC 2045, 6.8): strange characters and a cut-off end are skipped. */
  static byte[] base64(String text) {
    String clean = text.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
    return Base64.getDecoder().decode(clean.substring(0, whole));
  }

  /** The "Q" encoding of headers (RFC 2047, 4.2). */
  static byte[] q(String text) {
    return quotedPrintable(text.replace('_', ' '));
  }

  /** Quoted-printable of any quality (RFC 2045, 6.7): an "=" that means nothing stays itself. */
  static byte[] quotedPrintable(String text) {
    byte[] in = text.getBytes(StandardCharsets.ISO_8859_1);
    var out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '=') {
        out.write(in[i]);
        continue;
      }
      int end = softBreak(in, i);
      int value = hex(in, i);
      if (end > 0) {
        i = end;
      } else if (value >= 0) {
        out.write(value);
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  private static int softBreak(byte[] in, int equals) {
    int i = equals + 1;
    while (i < in.length && (in[i] == ' ' || in[i] == '\t' || in[i] == '\r')) {
      i++;
    }
    return i < in.length && in[i] == '\n' ? i : -1;
  }

  private static int hex(byte[] in, int equals) {
    if (equals + 2 >= in.length) {
      return -1;
    }
    int high = Character.digit(in[equals + 1], 16);
    int low = Character.digit(in[equals + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
