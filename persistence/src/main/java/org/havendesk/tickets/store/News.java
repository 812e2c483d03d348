package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Something in a ticket that a colleague should look at. It names the ticket and says nothing. */
@Entity
@Table(name = "news")
public class News {

  /** Why they should. */
  public enum Kind {
    /** A colleague asks them by name. */
    MENTIONED,
    /** Something was said in a ticket that is theirs or that they watch. */
    SAID,
    /** The ticket is theirs now. */
    ASSIGNED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String login;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "ticket_id")
  private long ticket;

  private String author;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "read_at")
  private Instant readAt;

  /** For JPA. */
  protected News() {}

  /**
   * Something new.
   *
   * @param author login of the colleague whose doing it is; null for the customer or the system
   */
  public News(String login, Kind kind, long ticket, String author, Instant now) {
    this.login = login;
    this.kind = kind;
    this.ticket = ticket;
    become(author, now);
  }

  /** The same once more, before it was read. */
  public final void become(String newAuthor, Instant now) {
    author = newAuthor;
    toldAt = now;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Whom it is for. */
  public String login() {
    return login;
  }

  /** Why they should look. */
  public Kind kind() {
    return kind;
  }

  /** The ticket. */
  public long ticket() {
    return ticket;
  }

  /** Whose doing it is; empty for the customer or the system. */
  public Optional<String> author() {
    return Optional.ofNullable(author);
  }

  /** When it was. */
  public Instant toldAt() {
    return toldAt;
  }

  /** Whether it was read. */
  public boolean isRead() {
    return readAt != null;
  }
}
