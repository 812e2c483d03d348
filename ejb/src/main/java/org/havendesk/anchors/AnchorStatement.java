package org.havendesk.anchors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.SignedNote;

/**
 * What is anchored of a checkpoint: SHA-256 over a first line that nothing else begins with, so
 * that the hash can stand for no other thing, and the checkpoint's text.
 *
 * @param checkpoint the signed one
 */
public record AnchorStatement(SignedNote checkpoint) {

  private static final String DOMAIN = "havendesk checkpoint anchor v1\n";

  /** The text that is hashed. */
  public String text() {
    return DOMAIN + checkpoint.text();
  }

  /** The 32 bytes that leave the house. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The same in hexadecimal, as a chain writes it. */
  public String hex() {
    return "0x" + HexFormat.of().formatHex(hash());
  }

  Checkpoint head() {
    return Checkpoint.parse(checkpoint.text());
  }
}
