package org.havendesk.evidence;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/** A log's public key, written {@code name+id+base64} as Go's sumdb/note does. */
public final class NoteVerifier {
  private final NoteKey key;
  private final byte[] bytes;
  private final PublicKey publicKey;

  NoteVerifier(NoteKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes.clone();
    this.publicKey = Ed25519.publicKey(bytes);
  }

  public static NoteVerifier parse(String text) {
    var parsed = NoteKey.parse(text.strip(), NoteKey.ED25519);
    parsed.mustBelongTo(parsed.bytes());
    return new NoteVerifier(parsed.key(), parsed.bytes());
  }

  public String name() {
    return key.name();
  }

  NoteKey key() {
    return key;
  }

  boolean verifies(String text, byte[] signature) {
    return Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  /** The key, to be published: {@code name+id+base64}. */
  public String text() {
    return key.format(NoteKey.ED25519, bytes);
  }

  /** The same key as OpenSSL reads it (RFC 7468, RFC 8410). */
  String pem() {
    var base64 = Base64Text.encode(publicKey.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  @Override
  public String toString() {
    return text();
  }
}
