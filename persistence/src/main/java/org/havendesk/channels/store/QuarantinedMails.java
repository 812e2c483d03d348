package org.havendesk.channels.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.sealing.store.SealedPieces;

/** All mails that could not be taken in. */
@ApplicationScoped
public class QuarantinedMails {

  private static final String TABLE = "quarantined_mail";

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;
  @Inject private SealedPieces pieces;

  /** Holds a mail as it came, sealed with a key of its own. */
  public QuarantinedMail add(
      String mailbox, QuarantineReason reason, UUID person, byte[] raw, Instant now) {
    var mail = new QuarantinedMail(keys.newKey(), mailbox, reason, person, now);
    entities.persist(mail);
    entities.flush();
    pieces.write(TABLE, mail.id(), mail.id(), raw);
    return mail;
  }

  /** The mail, which no one else can decide on until the transaction ends. */
  public Optional<QuarantinedMail> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(QuarantinedMail.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Mails that wait for a decision, the newest first. */
  public List<QuarantinedMail> held(int limit) {
    return entities
        .createQuery(
            "select q from QuarantinedMail q where q.state = :held order by q.receivedAt desc",
            QuarantinedMail.class)
        .setParameter("held", QuarantineState.HELD)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Mails that seem to come from this person and wait for a decision. */
  public List<QuarantinedMail> heldOf(UUID person) {
    return entities
        .createQuery(
            "select q from QuarantinedMail q where q.state = :held and q.person = :person",
            QuarantinedMail.class)
        .setParameter("held", QuarantineState.HELD)
        .setParameter("person", person)
        .getResultList();
  }

  /** The mail as it came; empty once it was destroyed. */
  public Optional<byte[]> read(UUID id) {
    return pieces.read(TABLE, id);
  }

  /** Destroys the mail as it came: its pieces and their key. */
  public void destroy(UUID id) {
    pieces.delete(TABLE, id);
    keys.shred(id);
  }
}
