package org.havendesk.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A witness's public key, written {@code name+id+base64} with the type of an Ed25519 cosignature
 * (C2SP tlog-cosignature).
 */
public final class WitnessKey {
  private static final int TIME_LENGTH = Long.BYTES;

  private final NoteKey key;
  private final byte[] bytes;
  private final PublicKey publicKey;

  /**
   * A witness says that it saw this checkpoint extend all that it saw before.
   *
   * @param at when it said so
   * @param line the signature line, with its newline
   */
  public record Cosignature(Instant at, String line) {}

  WitnessKey(NoteKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes.clone();
    this.publicKey = Ed25519.publicKey(bytes);
  }

  public static WitnessKey parse(String text) {
    var parsed = NoteKey.parse(text.strip(), NoteKey.COSIGNATURE);
    parsed.mustBelongTo(parsed.bytes());
    return new WitnessKey(parsed.key(), parsed.bytes());
  }

  public String name() {
    return key.name();
  }

  NoteKey key() {
    return key;
  }

  /** The newest cosignature by this witness on a note; lines that don't verify are passed over. */
  public Optional<Cosignature> on(SignedNote note) {
    return note.signaturesBy(key).stream()
        .flatMap(line -> verified(note.text(), line).stream())
        .max(Comparator.comparing(Cosignature::at));
  }

  private Optional<Cosignature> verified(String text, SignedNote.Line line) {
    byte[] signature = line.signature();
    if (signature.length < TIME_LENGTH) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(signature);
    long time = buffer.getLong();
    var ed25519 = new byte[buffer.remaining()];
    buffer.get(ed25519);
    boolean holds = time >= 0 && Ed25519.verifies(publicKey, message(text, time), ed25519);
    return holds
        ? Optional.of(new Cosignature(Instant.ofEpochSecond(time), line.toString()))
        : Optional.empty();
  }

  /** What an Ed25519 cosignature signs. */
  static byte[] message(String text, long time) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** The key, to be given to the logs that it cosigns: {@code name+id+base64}. */
  public String text() {
    return key.format(NoteKey.COSIGNATURE, bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
