package org.havendesk.evidence;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.time.Instant;

/** The key by which a witness cosigns other logs' checkpoints (C2SP tlog-cosignature, Ed25519). */
public final class WitnessSigner {
  private static final int LENGTH = Long.BYTES + 64;

  private final byte[] seed;
  private final WitnessKey verifier;
  private final PrivateKey privateKey;

  private WitnessSigner(String name, byte[] seed) {
    this.seed = seed;
    var publicKey = Ed25519.publicKeyOf(seed);
    this.verifier = new WitnessKey(NoteKey.of(name, NoteKey.COSIGNATURE, publicKey), publicKey);
    this.privateKey = Ed25519.privateKey(seed);
  }

  /** Makes a new key for a witness of this name, such as {@code havendesk.example/eu/witness}. */
  public static WitnessSigner generate(String name) {
    return new WitnessSigner(name, Ed25519.newSeed());
  }

  /** Reads {@link #privateKeyText()}. */
  public static WitnessSigner parse(String text) {
    var parsed = NoteKey.parsePrivate(text, NoteKey.COSIGNATURE);
    return new WitnessSigner(parsed.key().name(), parsed.bytes());
  }

  /** The public half, for those whose logs are cosigned. */
  public WitnessKey verifier() {
    return verifier;
  }

  /** The secret, for a file that only the server reads. */
  public String privateKeyText() {
    return NoteKey.PRIVATE + verifier.key().format(NoteKey.COSIGNATURE, seed);
  }

  /** The signature line over a checkpoint's text, with its newline. */
  public String cosign(String text, Instant now) {
    long time = now.getEpochSecond();
    var signature = Ed25519.sign(privateKey, WitnessKey.message(text, time));
    var timed = ByteBuffer.allocate(LENGTH).putLong(time).put(signature).array();
    return SignedNote.Line.of(verifier.key(), timed).toString();
  }

  /** The name only: the key must not reach a log file. */
  @Override
  public String toString() {
    return "WitnessSigner[" + verifier.name() + "]";
  }
}
