package org.havendesk.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A log's public key, written {@code name+id+base64} as Go's sumdb/note does. */
public final class NoteVerifier {
  // RFC 8410: SubjectPublicKeyInfo of an Ed25519 key, up to the key itself.
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int SIGNATURE_LENGTH = 64;

  private final NoteKey key;
  private final byte[] bytes;
  private final PublicKey publicKey;

  NoteVerifier(NoteKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes.clone();
    this.publicKey = decode(bytes);
  }

  public static NoteVerifier parse(String text) {
    var parsed = NoteKey.parse(text.strip());
    parsed.mustBelongTo(parsed.bytes());
    return new NoteVerifier(parsed.key(), parsed.bytes());
  }

  private static PublicKey decode(byte[] bytes) {
    var encoded = ByteBuffer.allocate(X509.length + bytes.length).put(X509).put(bytes).array();
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new MalformedEvidence("The bytes are no Ed25519 public key.", e);
    }
  }

  public String name() {
    return key.name();
  }

  NoteKey key() {
    return key;
  }

  boolean verifies(String text, byte[] signature) {
    // RFC 8032, 5.1.7; the JDK takes a signature with a zero behind it for the same one.
    if (signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey);
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      return ed25519.verify(signature);
    } catch (SignatureException e) {
      return false; // no point of the curve, or of another length: not a signature by this key
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519.", e);
    }
  }

  /** The key, to be published: {@code name+id+base64}. */
  public String text() {
    return key.format(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
