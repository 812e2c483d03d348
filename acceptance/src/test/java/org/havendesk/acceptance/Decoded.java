package org.havendesk.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** What the bytes of a column could stand for. */
final class Decoded {

  private Decoded() {}

  /** The bytes as they are, and whatever they are an encoding of. */
  static List<byte[]> readings(byte[] value) {
    List<byte[]> readings = new ArrayList<>();
    readings.add(value);
    String text = new String(value, StandardCharsets.ISO_8859_1).strip();
    if (text.matches("[A-Za-z0-9_-]{8,}={0,2}")) {
      tryBase64(Base64.getUrlDecoder(), text, readings);
    } else if (text.matches("[A-Za-z0-9+/\\s]{8,}={0,2}")) {
      tryBase64(Base64.getMimeDecoder(), text, readings);
    }
    if (value.length > 2 && (value[0] & 0xFF) == 0x1F && (value[1] & 0xFF) == 0x8B) {
      tryInflate(Packing.GZIP, value, readings);
    }
    if (value.length > 2 && value[0] == 0x78) {
      tryInflate(Packing.ZLIB, value, readings);
    }
    return readings;
  }

  private enum Packing {
    GZIP,
    ZLIB;

    InputStream open(byte[] value) throws IOException {
      var in = new ByteArrayInputStream(value);
      return this == GZIP ? new GZIPInputStream(in) : new InflaterInputStream(in);
    }
  }

  private static void tryBase64(Base64.Decoder decoder, String text, List<byte[]> readings) {
    try {
      readings.add(decoder.decode(text));
    } catch (IllegalArgumentException notBase64) {
      // Then it only looked like it; the bytes themselves are searched anyway.
    }
  }

  private static void tryInflate(Packing packing, byte[] value, List<byte[]> readings) {
    try (InputStream in = packing.open(value)) {
      readings.add(in.readAllBytes());
    } catch (IOException notPacked) {
      // Then the first bytes were chance; the bytes themselves are searched anyway.
    }
  }
}
