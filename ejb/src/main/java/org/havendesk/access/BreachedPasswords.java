package org.havendesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.havendesk.platform.Settings;

/**
 * Passwords known from breaches, looked up in a file on this machine, so that not even the first
 * characters of a hash leave it. The file is the list of Pwned Passwords ordered by hash: lines of
 * forty hexadecimal digits of the SHA-1, a colon, and how often it was seen. Named by {@code
 * havendesk.sign-in.breached-passwords}; without one nothing is looked up.
 */
@ApplicationScoped
public class BreachedPasswords {

  private static final int DIGITS = 40;

  @Inject private Settings settings;

  /** Whether the file lists this password. */
  boolean include(String password) {
    Optional<Path> file = settings.find("sign-in.breached-passwords").map(Path::of);
    return file.isPresent()
        && isListed(file.get(), DigestUtils.sha1Hex(password).toUpperCase(Locale.ROOT));
  }

  /** Halves the file until the line is found, or there can be none: some forty reads. */
  static boolean isListed(Path file, String hash) {
    try (var lines = new RandomAccessFile(file.toFile(), "r")) {
      long low = 0;
      long high = lines.length();
      while (low < high) {
        long middle = (low + high) >>> 1;
        lines.seek(middle == 0 ? 0 : middle - 1);
        if (middle > 0) {
          lines.readLine();
        }
        long begin = lines.getFilePointer();
        String line = begin < high ? lines.readLine() : null;
        if (line == null || line.length() < DIGITS) {
          high = middle;
          continue;
        }
        int order = line.substring(0, DIGITS).compareToIgnoreCase(hash);
        if (order == 0) {
          return true;
        }
        if (order < 0) {
          low = lines.getFilePointer();
        } else {
          high = middle;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("The list of breached passwords can't be read.", e);
    }
  }
}
