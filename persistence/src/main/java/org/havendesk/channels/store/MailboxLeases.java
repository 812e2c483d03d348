package org.havendesk.channels.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Which instance works on which mailbox, and until when unless it says so again. */
@ApplicationScoped
public class MailboxLeases {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Takes the lease of a mailbox, or prolongs it, unless another instance holds it.
   *
   * @return whether the holder has it now
   */
  public boolean take(String mailbox, String holder, Instant now, Instant until) {
    entities
        .createNativeQuery("insert ignore into mailbox (name) values (?)")
        .setParameter(1, mailbox)
        .executeUpdate();
    return entities
            .createNativeQuery(
                "update mailbox set holder = ?, lease_until = ?"
                    + " where name = ? and (holder is null or holder = ? or lease_until < ?)")
            .setParameter(1, holder)
            .setParameter(2, Timestamp.from(until))
            .setParameter(3, mailbox)
            .setParameter(4, holder)
            .setParameter(5, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Gives the lease back, so that another instance need not wait for its end. */
  public void giveBack(String mailbox, String holder) {
    entities
        .createNativeQuery(
            "update mailbox set holder = null, lease_until = null where name = ? and holder = ?")
        .setParameter(1, mailbox)
        .setParameter(2, holder)
        .executeUpdate();
  }
}
