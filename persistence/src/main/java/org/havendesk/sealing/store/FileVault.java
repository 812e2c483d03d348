package org.havendesk.sealing.store;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** The key-encryption key from the jurisdiction's PKCS#12 file. */
public final class FileVault implements KeyVault {

  private final Aead kek;

  /** A vault over an opened key file. */
  public FileVault(JurisdictionKeys keys) {
    try {
      kek = AesGcm.with(keys.bytesOf(JurisdictionKeys.Use.KEY_ENCRYPTION));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key-encryption key is no AES-256 key", e);
    }
  }

  @Override
  public String currentKey() {
    return JurisdictionKeys.Use.KEY_ENCRYPTION.alias();
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] associated) throws GeneralSecurityException {
    return kek.encrypt(dataKey, associated);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String wrappedBy, byte[] associated)
      throws GeneralSecurityException {
    if (!currentKey().equals(wrappedBy)) {
      throw new GeneralSecurityException("This vault has no key " + wrappedBy);
    }
    return kek.decrypt(wrapped, associated);
  }
}
