package org.havendesk.evidence;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures of RFC 8032 with bare keys of 32 bytes, as notes have them. */
final class Ed25519 {

  private static final int SEED_LENGTH = 32;
  private static final int SIGNATURE_LENGTH = 64;
  // RFC 8410: PrivateKeyInfo and SubjectPublicKeyInfo of an Ed25519 key, up to the key itself.
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  static byte[] newSeed() {
    var seed = new byte[SEED_LENGTH];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  // The JDK signs with a seed but does not derive the public key from it; Tink does.
  static byte[] publicKeyOf(byte[] seed) {
    try {
      return Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new MalformedEvidence("The bytes are no Ed25519 private key.", e);
    }
  }

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(joined(PKCS8, seed)));
    } catch (GeneralSecurityException e) {
      throw new MalformedEvidence("The bytes are no Ed25519 private key.", e);
    }
  }

  static PublicKey publicKey(byte[] bytes) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(joined(X509, bytes)));
    } catch (GeneralSecurityException e) {
      throw new MalformedEvidence("The bytes are no Ed25519 public key.", e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519.", e);
    }
  }

  static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    // RFC 8032, 5.1.7; the JDK takes a signature with a zero behind it for the same one.
    if (signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (SignatureException e) {
      return false; // no point of the curve, or of another length: not a signature by this key
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519.", e);
    }
  }

  private static byte[] joined(byte[] prefix, byte[] key) {
    return ByteBuffer.allocate(prefix.length + key.length).put(prefix).put(key).array();
  }
}
