package org.havendesk.evidence;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;

/**
 * The key that signs a log's checkpoints; its private text is {@code PRIVATE+KEY+name+id+base64} as
 * in Go's sumdb/note.
 */
public final class LogSigner {
  private final byte[] seed;
  private final NoteVerifier verifier;
  private final PrivateKey privateKey;

  private LogSigner(String name, byte[] seed) {
    this.seed = seed;
    var publicKey = Ed25519.publicKeyOf(seed);
    this.verifier = new NoteVerifier(NoteKey.of(name, NoteKey.ED25519, publicKey), publicKey);
    this.privateKey = Ed25519.privateKey(seed);
  }

  /** Makes a new key for a log, named by its origin, for example {@code havendesk.example/eu}. */
  public static LogSigner generate(String name) {
    return new LogSigner(name, Ed25519.newSeed());
  }

  /** Reads {@link #privateKeyText()}. */
  public static LogSigner parse(String text) {
    var parsed = NoteKey.parsePrivate(text, NoteKey.ED25519);
    return new LogSigner(parsed.key().name(), parsed.bytes());
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
    return NoteKey.PRIVATE + verifier.key().format(NoteKey.ED25519, seed);
  }

  /** Signs a text that ends in a newline. */
  public SignedNote sign(String text) {
    var signature = Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8));
    return SignedNote.of(text, verifier.key(), signature);
  }

  /** The name only: the key must not reach a log file. */
  @Override
  public String toString() {
    return "LogSigner[" + name() + "]";
  }
}
