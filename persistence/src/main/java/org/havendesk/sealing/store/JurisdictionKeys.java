package org.havendesk.sealing.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A jurisdiction's own secret keys in a PKCS#12 file (RFC 7292): the key-encryption key, the key of
 * the blind indexes and the key of signed links. They never leave the jurisdiction.
 */
public final class JurisdictionKeys {

  /** What a key is for; each use has its own key. */
  public enum Use {
    /** Wraps the persons' data keys. */
    KEY_ENCRYPTION("kek-1"),
    /** Keys the hashes over which sealed values are searched. */
    BLIND_INDEX("blind-index"),
    /** Authenticates tokens in links and reply addresses. */
    LINKS("links");

    private final String alias;

    Use(String alias) {
      this.alias = alias;
    }

    /** The name under which the key lies in the file, also recorded beside what it wrapped. */
    public String alias() {
      return alias;
    }
  }

  private static final int KEY_BYTES = 32;

  private final Map<Use, byte[]> keys;

  private JurisdictionKeys(Map<Use, byte[]> keys) {
    this.keys = keys;
  }

  /**
   * Makes new random keys and writes them to a file that only its owner may read (mode 0600).
   *
   * @throws IOException if the file exists already or can't be written
   */
  public static void create(Path file, char[] password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      var random = new SecureRandom();
      for (Use use : Use.values()) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        store.setEntry(
            use.alias(),
            new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
            new KeyStore.PasswordProtection(password));
      }
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (var channel =
              Files.newByteChannel(
                  file,
                  Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  ownerOnly);
          OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
        store.store(out, password);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("The key file " + file + " could not be made", e);
    }
  }

  /**
   * Opens a key file and reads its keys: the file slows down on purpose whoever guesses its
   * password, so that it is not asked for each use.
   *
   * @throws IOException if it is missing, damaged or lacks a key, or the password is wrong
   */
  public static JurisdictionKeys open(Path file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      Map<Use, byte[]> keys = new EnumMap<>(Use.class);
      for (Use use : Use.values()) {
        if (!(store.getKey(use.alias(), password) instanceof SecretKey key)) {
          throw new IOException("The key file " + file + " has no key " + use.alias());
        }
        keys.put(use, key.getEncoded());
      }
      return new JurisdictionKeys(keys);
    } catch (GeneralSecurityException e) {
      throw new IOException("The key file " + file + " could not be opened", e);
    }
  }

  /** The 32 bytes of the key for this use. */
  public byte[] bytesOf(Use use) {
    return keys.get(use).clone();
  }
}
