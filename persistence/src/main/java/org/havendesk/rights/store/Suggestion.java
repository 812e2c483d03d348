package org.havendesk.rights.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A message in which a customer seems to use a right; a colleague decides. */
@Entity
@Table(name = "suggestion")
public class Suggestion {

  /** What became of it. */
  public enum State {
    /** Nobody has decided. */
    OPEN,
    /** A request was filed. */
    CONFIRMED,
    /** It was something else. */
    DISMISSED
  }

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "ticket_id")
  private long ticket;

  @Column(name = "message_id")
  private long message;

  private String type;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "request_id")
  private UUID request;

  @Version private long version;

  /** For JPA. */
  protected Suggestion() {}

  /** A right that a message seems to use. */
  public Suggestion(UUID person, long ticket, long message, String type, Instant receivedAt) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.ticket = ticket;
    this.message = message;
    this.type = type;
    this.receivedAt = receivedAt;
  }

  /** A colleague filed the request. */
  public void confirm(UUID filed, String login, Instant now) {
    decide(State.CONFIRMED, login, now);
    request = filed;
  }

  /** A colleague says that it is something else. */
  public void dismiss(String login, Instant now) {
    decide(State.DISMISSED, login, now);
  }

  private void decide(State decision, String login, Instant now) {
    state = decision;
    decidedBy = login;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID person() {
    return person;
  }

  public long ticket() {
    return ticket;
  }

  public long message() {
    return message;
  }

  /** The right, as regulation packs name it. */
  public String type() {
    return type;
  }

  /** When the message came: the clocks count from here. */
  public Instant receivedAt() {
    return receivedAt;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
