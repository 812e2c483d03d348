package org.havendesk.rights.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a colleague noted at a person, by a name that a regulation pack knows. */
@Entity
@Table(name = "person_mark")
public class PersonMark {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  private String mark;

  @Column(name = "set_by")
  private String setBy;

  @Column(name = "set_at")
  private Instant setAt;

  /** For JPA. */
  protected PersonMark() {}

  /** Notes it. */
  public PersonMark(UUID person, String mark, String login, Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.mark = mark;
    this.setBy = login;
    this.setAt = now;
  }

  /** The name by which packs know it. */
  public String mark() {
    return mark;
  }

  /** Who noted it. */
  public String setBy() {
    return setBy;
  }

  /** When it was noted. */
  public Instant setAt() {
    return setAt;
  }
}
