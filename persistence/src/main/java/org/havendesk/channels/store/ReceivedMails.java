package org.havendesk.channels.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** All mails ever taken in. */
@ApplicationScoped
public class ReceivedMails {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a mail; fails if its place or its fingerprint is there already. */
  public void add(ReceivedMail mail) {
    entities.persist(mail);
    entities.flush();
  }

  /** Whether the mail in this place was taken in. */
  public boolean has(MailPlace place) {
    return !entities
        .createQuery(
            "select r.id from ReceivedMail r where r.mailbox = :mailbox"
                + " and r.uidValidity = :validity and r.uid = :uid",
            Long.class)
        .setParameter("mailbox", place.mailbox())
        .setParameter("validity", place.validity())
        .setParameter("uid", place.uid())
        .getResultList()
        .isEmpty();
  }

  /** Whether the mail in this place was left there, and nobody has decided on it yet. */
  public boolean isLeft(MailPlace place) {
    return !entities
        .createQuery(
            "select r.id from ReceivedMail r, QuarantinedMail q where r.mailbox = :mailbox"
                + " and r.uidValidity = :validity and r.uid = :uid and r.outcome = :left"
                + " and q.id = r.quarantined and q.state = :held",
            Long.class)
        .setParameter("mailbox", place.mailbox())
        .setParameter("validity", place.validity())
        .setParameter("uid", place.uid())
        .setParameter("left", MailOutcome.LEFT)
        .setParameter("held", QuarantineState.HELD)
        .getResultList()
        .isEmpty();
  }

  /** Whether the same mail was taken in from another place of this mailbox. */
  public boolean hasFingerprint(String mailbox, byte[] fingerprint) {
    return !entities
        .createQuery(
            "select r.id from ReceivedMail r where r.mailbox = :mailbox"
                + " and r.fingerprint = :fingerprint",
            Long.class)
        .setParameter("mailbox", mailbox)
        .setParameter("fingerprint", fingerprint)
        .getResultList()
        .isEmpty();
  }

  /** How many tickets this person's mails opened since then. */
  public long countTickets(UUID person, Instant since) {
    return entities
        .createQuery(
            "select count(r) from ReceivedMail r where r.person = :person"
                + " and r.outcome = :ticket and r.receivedAt >= :since",
            Long.class)
        .setParameter("person", person)
        .setParameter("ticket", MailOutcome.TICKET)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Forgets by what a person's mails would be recognised. */
  public int removeFingerprints(UUID person) {
    return entities
        .createNativeQuery(
            "update received_mail set fingerprint = null"
                + " where fingerprint is not null and person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }
}
