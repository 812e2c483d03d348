package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Generated passwords: 120 random bits in letters and digits that can't be mistaken. */
final class Passwords {

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  static String fresh() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .collect(
            StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
        .toString();
  }

  /** The password in a file; made at the first call, the same ever after. */
  static String kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.write(file, fresh());
    }
    return Files.readString(file).strip();
  }
}
