package org.havendesk.agents;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public Ed25519 key of an agent, in the directory as base64 of its 32 bytes (3.05.1). */
final class VerifyKey {

  /** Bytes of a signature (RFC 8032, 5.1.6). */
  static final int SIGNATURE_LENGTH = 64;

  // RFC 8410: SubjectPublicKeyInfo of an Ed25519 key, up to the key itself.
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int KEY_LENGTH = 32;

  private final PublicKey key;

  private VerifyKey(PublicKey key) {
    this.key = key;
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if it is none
   */
  static VerifyKey parse(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != KEY_LENGTH) {
      throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + bytes.length + ".");
    }
    var encoded = ByteBuffer.allocate(X509.length + KEY_LENGTH).put(X509).put(bytes).array();
    try {
      return new VerifyKey(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The bytes are no Ed25519 public key.", e);
    }
  }

  /**
   * Whether this key's owner signed it: {@code signature || message}, as libsodium combines them.
   */
  boolean verifies(byte[] combined) {
    if (combined.length < SIGNATURE_LENGTH) {
      return false;
    }
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(combined, SIGNATURE_LENGTH, combined.length - SIGNATURE_LENGTH);
      return ed25519.verify(combined, 0, SIGNATURE_LENGTH);
    } catch (SignatureException e) {
      return false; // no point of the curve: not a signature by this key
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519.", e);
    }
  }
}
