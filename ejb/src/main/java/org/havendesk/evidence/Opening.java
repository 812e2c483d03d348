package org.havendesk.evidence;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * What opens a commitment: the salt and the details. Without the salt nobody can tell by guessing
 * what the details were.
 *
 * @param salt 32 random bytes in base64
 */
public record Opening(String salt, String details) {
  private static final int SALT_LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Opening {
    if (Base64Text.decode(salt).length != SALT_LENGTH) {
      throw new MalformedEvidence("A salt has 32 bytes.");
    }
  }

  /** Salts details afresh. */
  static Opening of(String details) {
    var salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return new Opening(Base64Text.encode(salt), details);
  }

  /** Reads {@link #text()}. */
  static Opening parse(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      throw new MalformedEvidence("An opening is a salt and the details.");
    }
    return new Opening(text.substring(0, end), text.substring(end + 1));
  }

  /** One text, to be sealed. */
  String text() {
    return salt + "\n" + details;
  }

  /** SHA-256 over the salt and the details in UTF-8, in base64. */
  public String commitment() {
    var digest = Hash.sha256();
    digest.update(Base64Text.decode(salt));
    return Base64Text.encode(digest.digest(details.getBytes(StandardCharsets.UTF_8)));
  }

  /** Silent: details are personal. */
  @Override
  public String toString() {
    return "Opening[…]";
  }
}
