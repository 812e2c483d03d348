package org.havendesk.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That two records are of the same human. */
@Entity
@Table(name = "person_link")
public class PersonLink {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "one_id")
  private UUID one;

  @Column(name = "other_id")
  private UUID other;

  @Column(name = "linked_by")
  private String linkedBy;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Version private long version;

  /** For JPA. */
  protected PersonLink() {}

  /** A link that nobody has confirmed yet. */
  public PersonLink(UUID one, UUID other, String linkedBy, Instant now) {
    this.one = one;
    this.other = other;
    this.linkedBy = linkedBy;
    this.linkedAt = now;
  }

  /** Somebody made sure; a link that was confirmed stays as it is. */
  public void confirm(String by, Instant now) {
    if (confirmedAt == null) {
      confirmedBy = by;
      confirmedAt = now;
    }
  }

  /** The link's number. */
  public long id() {
    return id;
  }

  /** One of the two records. */
  public UUID one() {
    return one;
  }

  /** The other one. */
  public UUID other() {
    return other;
  }

  /** Whether somebody made sure that it is the same human. */
  public boolean isConfirmed() {
    return confirmedAt != null;
  }
}
