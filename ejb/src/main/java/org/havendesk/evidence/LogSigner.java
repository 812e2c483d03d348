package org.havendesk.evidence;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/**
 * The key that signs a log's checkpoints; its private text is {@code PRIVATE+KEY+name+id+base64} as
 * in Go's sumdb/note.
 */
public final class LogSigner {
  private static final String PRIVATE = "PRIVATE+KEY+";
  private static final int SEED_LENGTH = 32;
  // RFC 8410: PrivateKeyInfo of an Ed25519 key, up to the seed itself.
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final NoteVerifier verifier;
  private final PrivateKey privateKey;

  private LogSigner(String name, byte[] seed) {
    this.seed = seed;
    var publicKey = publicKeyOf(seed);
    this.verifier = new NoteVerifier(NoteKey.of(name, publicKey), publicKey);
    this.privateKey = decode(seed);
  }

  /** Makes a new key for a log, named by its origin, for example {@code havendesk.example/eu}. */
  public static LogSigner generate(String name) {
    var seed = new byte[SEED_LENGTH];
    new SecureRandom().nextBytes(seed);
    return new LogSigner(name, seed);
  }

  /** Reads {@link #privateKeyText()}. */
  public static LogSigner parse(String text) {
    var stripped = text.strip();
    if (!stripped.startsWith(PRIVATE)) {
      throw new MalformedEvidence("A signing key starts with " + PRIVATE);
    }
    var parsed = NoteKey.parse(stripped.substring(PRIVATE.length()));
    parsed.mustBelongTo(publicKeyOf(parsed.bytes()));
    return new LogSigner(parsed.key().name(), parsed.bytes());
  }

  // The JDK signs with a seed but does not derive the public key from it; Tink does.
  private static byte[] publicKeyOf(byte[] seed) {
    try {
      return Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new MalformedEvidence("The bytes are no Ed25519 private key.", e);
    }
  }

  private static PrivateKey decode(byte[] seed) {
    var encoded = ByteBuffer.allocate(PKCS8.length + seed.length).put(PKCS8).put(seed).array();
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new MalformedEvidence("The bytes are no Ed25519 private key.", e);
    }
  }

  public String name() {
    return verifier.name();
  }

  /** The public half, whose text goes to {@code log-verifier.pub}. */
  public NoteVerifier verifier() {
    return verifier;
  }

  /** The secret, for a file that only the server reads. */
  public String privateKeyText() {
    return PRIVATE + verifier.key().format(seed);
  }

  /** Signs a text that ends in a newline. */
  public SignedNote sign(String text) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(privateKey);
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      return SignedNote.of(text, verifier.key(), ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519.", e);
    }
  }

  /** The name only: the key must not reach a log file. */
  @Override
  public String toString() {
    return "LogSigner[" + name() + "]";
  }
}
