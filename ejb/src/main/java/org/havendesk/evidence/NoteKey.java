package org.havendesk.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What names a key in a signed note: the key's name and the four bytes that tell keys apart. */
record NoteKey(String name, int id) {
  /** The signature type of Ed25519 in C2SP signed-note. */
  static final byte ED25519 = 1;

  /** The signature type of an Ed25519 cosignature in C2SP tlog-cosignature. */
  static final byte COSIGNATURE = 4;

  /** What a private key begins with. */
  static final String PRIVATE = "PRIVATE+KEY+";

  private static final int KEY_LENGTH = 32;

  NoteKey {
    if (name.isEmpty() || name.codePoints().anyMatch(NoteKey::isForbidden)) {
      throw new MalformedEvidence("A key's name has neither spaces nor a plus sign.");
    }
  }

  private static boolean isForbidden(int c) {
    return c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
  }

  /** SHA-256(name || 0x0A || type || public key), its first four bytes. */
  static NoteKey of(String name, byte type, byte[] publicKey) {
    var digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type);
    return new NoteKey(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
  }

  /** {@code name+id+base64(type || key)}, the form of Go's sumdb/note. */
  String format(byte type, byte[] key) {
    var typed = ByteBuffer.allocate(1 + KEY_LENGTH).put(type).put(key).array();
    return "%s+%08x+%s".formatted(name, id, Base64Text.encode(typed));
  }

  /** Takes {@link #format} apart into the name, the identifier and the bare key. */
  static Parsed parse(String text, byte type) {
    var parts = text.split("\\+", 3);
    if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
      throw new MalformedEvidence("A key looks like name+0123abcd+base64.");
    }
    var typed = Base64Text.decode(parts[2]);
    if (typed.length != 1 + KEY_LENGTH || typed[0] != type) {
      throw new MalformedEvidence(
          "Only Ed25519 keys of 32 bytes and of the signature type %d are known here."
              .formatted(type));
    }
    var key = new NoteKey(parts[0], Integer.parseUnsignedInt(parts[1], 16));
    return new Parsed(key, type, Arrays.copyOfRange(typed, 1, typed.length));
  }

  /** Takes a private key apart, which must belong to its identifier. */
  static Parsed parsePrivate(String text, byte type) {
    var stripped = text.strip();
    if (!stripped.startsWith(PRIVATE)) {
      throw new MalformedEvidence("A signing key starts with " + PRIVATE);
    }
    var parsed = parse(stripped.substring(PRIVATE.length()), type);
    parsed.mustBelongTo(Ed25519.publicKeyOf(parsed.bytes()));
    return parsed;
  }

  /** A key's name and the bytes that came with it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Parsed(NoteKey key, byte type, byte[] bytes) {
    void mustBelongTo(byte[] publicKey) {
      if (!NoteKey.of(key.name(), type, publicKey).equals(key)) {
        throw new MalformedEvidence("The key's identifier does not belong to the key.");
      }
    }
  }
}
