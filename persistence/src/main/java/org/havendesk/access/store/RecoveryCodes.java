package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;

/** Codes for whoever has lost their second factor; each counts once, and only its hash is kept. */
@ApplicationScoped
public class RecoveryCodes {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Replaces all codes of an account; none removes them. */
  public void replace(String login, Collection<byte[]> hashes) {
    entities
        .createNativeQuery("delete from recovery_code where login = ?")
        .setParameter(1, login)
        .executeUpdate();
    for (byte[] hash : hashes) {
      entities
          .createNativeQuery("insert into recovery_code (login, code_hash) values (?, ?)")
          .setParameter(1, login)
          .setParameter(2, hash)
          .executeUpdate();
    }
  }

  /** Uses a code up; false if there is none of this hash that is fresh. */
  public boolean use(String login, byte[] hash, Instant now) {
    return entities
            .createNativeQuery(
                "update recovery_code set used_at = ?"
                    + " where login = ? and code_hash = ? and used_at is null")
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, login)
            .setParameter(3, hash)
            .executeUpdate()
        == 1;
  }

  /** How many codes are left. */
  public long left(String login) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from recovery_code where login = ? and used_at is null")
                .setParameter(1, login)
                .getSingleResult())
        .longValue();
  }
}
