package org.havendesk.sealing.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How a sealed value lies in its column: one version byte, the sixteen bytes of the key's id, then
 * nonce, ciphertext and tag. The associated data bind it to table, column and key.
 */
record Envelope(UUID key, byte[] ciphertext) {

  private static final byte VERSION = 1;
  private static final int HEADER = 1 + 16;

  static Envelope parse(byte[] stored) {
    if (stored.length < HEADER || stored[0] != VERSION) {
      throw new SealBroken("The stored value is no sealed value of version " + VERSION);
    }
    var buffer = ByteBuffer.wrap(stored, 1, stored.length - 1);
    var key = new UUID(buffer.getLong(), buffer.getLong());
    byte[] ciphertext = new byte[buffer.remaining()];
    buffer.get(ciphertext);
    return new Envelope(key, ciphertext);
  }

  byte[] toBytes() {
    return ByteBuffer.allocate(HEADER + ciphertext.length)
        .put(VERSION)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .put(ciphertext)
        .array();
  }

  static byte[] associated(UUID key, String context) {
    byte[] where = context.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEADER + where.length)
        .put(VERSION)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .put(where)
        .array();
  }
}
