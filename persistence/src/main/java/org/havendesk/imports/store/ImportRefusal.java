package org.havendesk.imports.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Something in a file that does not become a ticket, and why; it names nobody. */
@Entity
@Table(name = "import_refusal")
public class ImportRefusal {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "import_id")
  private UUID importId;

  private long place;

  @Column(name = "source_id")
  private String sourceId;

  @Enumerated(EnumType.STRING)
  private RefusalReason reason;

  /** For JPA. */
  protected ImportRefusal() {}

  /**
   * What stands at this place was refused.
   *
   * @param place a line of a table, else which ticket or mail of the file, counted from 1
   * @param sourceId what it is called there; null if that is not known or could name somebody
   */
  public ImportRefusal(UUID importId, long place, String sourceId, RefusalReason reason) {
    this.importId = importId;
    this.place = place;
    this.sourceId = sourceId;
    this.reason = reason;
  }

  /** Where it stands in the file. */
  public long place() {
    return place;
  }

  /** What it is called there. */
  public Optional<String> sourceId() {
    return Optional.ofNullable(sourceId);
  }

  /** Why. */
  public RefusalReason reason() {
    return reason;
  }
}
