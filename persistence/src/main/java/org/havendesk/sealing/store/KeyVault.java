package org.havendesk.sealing.store;

import java.security.GeneralSecurityException;

/**
 * Where the jurisdiction's key-encryption key lives. It wraps data keys and never shows itself, so
 * that a file today can be an external vault tomorrow.
 */
public interface KeyVault {

  /** The name of the key-encryption key that wraps now, recorded beside each wrapped key. */
  String currentKey();

  /**
   * Wraps a data key.
   *
   * @param associated bound to the result; the same bytes are needed to unwrap
   */
  byte[] wrap(byte[] dataKey, byte[] associated) throws GeneralSecurityException;

  /**
   * Unwraps a data key.
   *
   * @param wrappedBy what {@link #currentKey()} was when it was wrapped
   * @throws GeneralSecurityException if the bytes were changed or belong to another key
   */
  byte[] unwrap(byte[] wrapped, String wrappedBy, byte[] associated)
      throws GeneralSecurityException;
}
