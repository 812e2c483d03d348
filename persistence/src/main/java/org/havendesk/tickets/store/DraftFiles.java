package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.havendesk.sealing.store.SealedPieces;

/** Files that are attached and not sent. */
@ApplicationScoped
public class DraftFiles {

  private static final String OWNER = "draft_file";

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private SealedPieces pieces;

  /** Keeps a file with its content, sealed in pieces. */
  public DraftFile add(DraftFile file, byte[] content) {
    entities.persist(file);
    entities.flush();
    pieces.write(OWNER, file.id(), file.key(), content);
    return file;
  }

  /** What a colleague has attached for a ticket, in order. */
  public List<DraftFile> of(long ticket, String login) {
    return entities
        .createQuery(
            "select f from DraftFile f where f.ticket = :ticket and f.login = :login order by f.id",
            DraftFile.class)
        .setParameter("ticket", ticket)
        .setParameter("login", login)
        .getResultList();
  }

  /** What anybody has attached for a ticket, in order. */
  public List<DraftFile> of(long ticket) {
    return entities
        .createQuery(
            "select f from DraftFile f where f.ticket = :ticket order by f.id", DraftFile.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /** The content of a file; empty once the customer is erased. */
  public Optional<byte[]> contentOf(DraftFile file) {
    return pieces.read(OWNER, file.id());
  }

  /** Forgets a file. */
  public void remove(DraftFile file) {
    pieces.delete(OWNER, file.id());
    entities.remove(file);
  }
}
