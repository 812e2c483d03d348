package org.havendesk.sealing.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The persons' data keys. Whether a key still exists is asked of the database in each transaction,
 * so that a destroyed key opens nothing on any instance from that moment on; only the unwrapping,
 * which may ask a vault far away, is remembered for a short time.
 */
@ApplicationScoped
public class KeyRing {

  private static final int KEY_BYTES = 32;
  private static final String UNLOCKED = "";
  private static final String SHARED = " lock in share mode";

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private KeyVault vault;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();
  private final Cache<ByteBuffer, Aead> unwrapped =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  /** Makes a data key; it lives and dies with the surrounding transaction. */
  public UUID newKey() {
    return newKey(UUID.randomUUID());
  }

  /** Makes the data key of this id, usually a person's. */
  public UUID newKey(UUID id) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into data_key (id, wrapped, wrapped_by, created_at) values (?, ?, ?, ?)")) {
      insert.setString(1, id.toString());
      insert.setBytes(2, vault.wrap(key, Envelope.associated(id, "data_key")));
      insert.setString(3, vault.currentKey());
      insert.setTimestamp(4, Timestamp.from(clock.instant()));
      insert.executeUpdate();
      remember(id, AesGcm.with(key));
      return id;
    } catch (SQLException | GeneralSecurityException e) {
      throw new IllegalStateException("A data key could not be made", e);
    }
  }

  /**
   * Seals bytes with a person's key, which from then on can't be destroyed until the surrounding
   * transaction ends: nothing is stored that was sealed with a key that is gone.
   *
   * @param context where the result will lie, as {@code table.column}; it opens nowhere else
   * @throws KeyDestroyed if that person was erased
   */
  public byte[] seal(UUID key, String context, byte[] plain) {
    Aead aead = held(key).orElseThrow(() -> new KeyDestroyed(key));
    try {
      return new Envelope(key, aead.encrypt(plain, Envelope.associated(key, context))).toBytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value could not be sealed for " + context, e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @return the bytes, or empty if the key was destroyed
   * @throws SealBroken if the value was changed or lies in another place than it was sealed for
   */
  public Optional<byte[]> open(byte[] sealed, String context) {
    Envelope envelope = Envelope.parse(sealed);
    Optional<Aead> aead = foreseen(envelope.key()).orElseGet(() -> look(envelope.key()));
    if (aead.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] associated = Envelope.associated(envelope.key(), context);
      return Optional.of(aead.get().decrypt(envelope.ciphertext(), associated));
    } catch (GeneralSecurityException e) {
      throw new SealBroken("A sealed value in " + context + " does not open: changed or moved", e);
    }
  }

  /**
   * Asks for many keys at once, for whoever is about to open a list: until the surrounding
   * transaction ends, they are not asked for one by one.
   */
  public void foresee(Collection<UUID> wanted) {
    if (!isInTransaction() || wanted.isEmpty()) {
      return;
    }
    String places = String.join(", ", Collections.nCopies(wanted.size(), "?"));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select cast(id as char), wrapped, wrapped_by from data_key where id in ("
                    + places
                    + ")")) {
      int place = 0;
      for (UUID key : wanted) {
        select.setString(++place, key.toString());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID key = UUID.fromString(row.getString(1));
          byte[] wrapped = row.getBytes(2);
          transaction.putResource(
              new Foreseen(key),
              wrapped == null
                  ? Optional.empty()
                  : Optional.of(unwrap(key, wrapped, row.getString(3))));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Data keys could not be read", e);
    }
  }

  /** Whose key sealed this value. */
  public static UUID keyOf(byte[] sealed) {
    return Envelope.parse(sealed).key();
  }

  /** Whether the key exists and was not destroyed. */
  public boolean isAlive(UUID key) {
    return find(key, UNLOCKED).isPresent();
  }

  /**
   * Keeps a key from being destroyed until the surrounding transaction ends; if it is being
   * destroyed right now, this waits for it.
   *
   * @return whether it exists and was not destroyed
   */
  public boolean hold(UUID key) {
    return held(key).isPresent();
  }

  /**
   * Destroys a person's key, once no other transaction is sealing with it. From the commit on
   * nothing it sealed can be opened again.
   *
   * @return whether there was a living key
   */
  public boolean shred(UUID key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update data_key set wrapped = null, destroyed_at = ?"
                    + " where id = ? and wrapped is not null")) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      update.setString(2, key.toString());
      unwrapped.invalidateAll();
      remember(key, null);
      forget(key);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A data key could not be destroyed", e);
    }
  }

  private record Held(UUID key) {}

  /**
   * A key that is locked already is not asked for again. It could not be: what is flushed while a
   * bean's transaction commits gets a connection outside of it from Payara.
   */
  private Optional<Aead> held(UUID key) {
    if (isInTransaction() && transaction.getResource(new Held(key)) instanceof Aead aead) {
      return Optional.of(aead);
    }
    Optional<Aead> found = find(key, SHARED);
    found.ifPresent(aead -> remember(key, aead));
    return found;
  }

  private void remember(UUID key, Aead aead) {
    if (isInTransaction()) {
      transaction.putResource(new Held(key), aead);
    }
  }

  private record Foreseen(UUID key) {}

  @SuppressWarnings("unchecked")
  private Optional<Optional<Aead>> foreseen(UUID key) {
    return isInTransaction()
        ? Optional.ofNullable((Optional<Aead>) transaction.getResource(new Foreseen(key)))
        : Optional.empty();
  }

  private void forget(UUID key) {
    if (isInTransaction()) {
      transaction.putResource(new Foreseen(key), null);
    }
  }

  /** What a transaction has found once, it finds until its end. */
  private Optional<Aead> look(UUID key) {
    Optional<Aead> found = find(key, UNLOCKED);
    if (isInTransaction()) {
      transaction.putResource(new Foreseen(key), found);
    }
    return found;
  }

  private boolean isInTransaction() {
    return transaction.getTransactionKey() != null;
  }

  private Optional<Aead> find(UUID key, String lock) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select wrapped, wrapped_by from data_key where id = ?" + lock)) {
      select.setString(1, key.toString());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getBytes(1) == null) {
          return Optional.empty();
        }
        return Optional.of(unwrap(key, row.getBytes(1), row.getString(2)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A data key could not be read", e);
    }
  }

  private Aead unwrap(UUID key, byte[] wrapped, String wrappedBy) {
    return unwrapped.get(
        ByteBuffer.wrap(wrapped),
        w -> {
          try {
            byte[] associated = Envelope.associated(key, "data_key");
            return AesGcm.with(vault.unwrap(wrapped, wrappedBy, associated));
          } catch (GeneralSecurityException e) {
            throw new SealBroken("The data key " + key + " does not unwrap", e);
          }
        });
  }
}
