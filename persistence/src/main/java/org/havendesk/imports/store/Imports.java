package org.havendesk.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All imports, what they refused and what they brought. */
@ApplicationScoped
public class Imports {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Begins one. */
  public void add(TicketImport one) {
    entities.persist(one);
  }

  /** The one of this id. */
  public Optional<TicketImport> find(UUID id) {
    return Optional.ofNullable(entities.find(TicketImport.class, id));
  }

  /** The same, as it is now, and nobody else changes it until the transaction ends. */
  public Optional<TicketImport> lock(UUID id) {
    Optional<TicketImport> found = find(id);
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** The newest first. */
  public List<TicketImport> newest(int most) {
    return entities
        .createQuery("select i from TicketImport i order by i.uploadedAt desc", TicketImport.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those that wait for a worker, locked against the other instances. */
  public List<UUID> lockWaiting(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(id as char) from ticket_import where state in ('CHECKING', 'RUNNING')"
                    + " and (lease_until is null or lease_until < ?)"
                    + " order by uploaded_at limit 2 for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /** Those whose file is still kept although it was uploaded before then. */
  public List<UUID> withFileSince(Instant then) {
    return entities
        .createQuery(
            "select i.id from TicketImport i where i.fileKey is not null and i.uploadedAt < :then",
            UUID.class)
        .setParameter("then", then)
        .getResultList();
  }

  /** Takes down a refusal. */
  public void add(ImportRefusal refusal) {
    entities.persist(refusal);
  }

  /** What was refused, in the order of the file. */
  public List<ImportRefusal> refusals(UUID id, int most) {
    return entities
        .createQuery(
            "select r from ImportRefusal r where r.importId = :id order by r.place, r.id",
            ImportRefusal.class)
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultList();
  }

  /** Forgets what was refused, for whoever reads the file anew. */
  public void forgetRefusals(UUID id) {
    entities
        .createQuery("delete from ImportRefusal r where r.importId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Notes what came of a ticket there. */
  public void add(ImportedTicket ticket) {
    entities.persist(ticket);
  }

  /** What came of a ticket there. */
  public Optional<ImportedTicket> broughtAs(byte[] sourceHash) {
    return entities
        .createQuery(
            "select t from ImportedTicket t where t.sourceHash = :hash", ImportedTicket.class)
        .setParameter("hash", sourceHash)
        .getResultStream()
        .findFirst();
  }

  /** How many people the tickets are of that an import brought. */
  public long people(UUID id) {
    return entities
        .createQuery(
            "select count(distinct t.person) from ImportedTicket t where t.importId = :id",
            Long.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
