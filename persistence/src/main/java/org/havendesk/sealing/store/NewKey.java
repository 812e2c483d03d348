package org.havendesk.sealing.store;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * A new data key and what it seals, for whoever fills a database without the application: the same
 * as a {@link KeyRing} writes.
 *
 * @param wrapped for the column {@code data_key.wrapped}
 * @param wrappedBy for the column {@code data_key.wrapped_by}
 */
public record NewKey(UUID id, byte[] wrapped, String wrappedBy, Sealing sealing) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Seals with one key. */
  @FunctionalInterface
  public interface Sealing {
    /**
     * Seals a text.
     *
     * @param context where it will lie, as {@code table.column}
     */
    byte[] seal(String context, String text);
  }

  /** Makes one. */
  public static NewKey in(KeyVault vault) {
    UUID id = UUID.randomUUID();
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    try {
      Aead aead = AesGcm.with(key);
      byte[] wrapped = vault.wrap(key, Envelope.associated(id, "data_key"));
      return new NewKey(id, wrapped, vault.currentKey(), (c, text) -> sealed(aead, id, c, text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A data key could not be made", e);
    }
  }

  private static byte[] sealed(Aead aead, UUID id, String context, String text) {
    try {
      byte[] plain = text.getBytes(StandardCharsets.UTF_8);
      return new Envelope(id, aead.encrypt(plain, Envelope.associated(id, context))).toBytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value could not be sealed for " + context, e);
    }
  }
}
