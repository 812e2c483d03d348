package org.havendesk.imports.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Which ticket came of another system's ticket or mail, known by a keyed hash of its number. */
@Entity
@Table(name = "imported_ticket")
public class ImportedTicket {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "source_hash")
  private byte[] sourceHash;

  @Column(name = "import_id")
  private UUID importId;

  @Column(name = "ticket_id")
  private long ticket;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "last_at")
  private Instant lastAt;

  /** For JPA. */
  protected ImportedTicket() {}

  /** This ticket of this person came of it. */
  public ImportedTicket(
      byte[] sourceHash, UUID importId, long ticket, UUID person, Instant lastAt) {
    this.sourceHash = sourceHash.clone();
    this.importId = importId;
    this.ticket = ticket;
    this.person = person;
    this.lastAt = lastAt;
  }

  /** All that was said there until then is here. */
  public void isHereUntil(Instant last) {
    lastAt = last;
  }

  /** The number of the ticket. */
  public long ticket() {
    return ticket;
  }

  /** Whose ticket it is. */
  public UUID person() {
    return person;
  }

  /** When the last was said of what is here. */
  public Instant lastAt() {
    return lastAt;
  }
}
