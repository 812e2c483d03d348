package org.havendesk.tickets.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Messages went from one ticket into another of the same person, and what that changed. */
@Entity
@Table(name = "ticket_move")
public class TicketMove {

  /** Why messages move. */
  public enum Kind {
    /** All of them: the ticket is over and another stands for it. */
    MERGE,
    /** Some of them, into a new ticket. */
    SPLIT
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private long source;
  private long target;

  @Enumerated(EnumType.STRING)
  @Column(name = "source_was")
  private TicketStatus sourceWas;

  @Enumerated(EnumType.STRING)
  @Column(name = "target_was")
  private TicketStatus targetWas;

  @ElementCollection
  @CollectionTable(name = "moved_tag", joinColumns = @JoinColumn(name = "move_id"))
  @Column(name = "tag")
  private Set<String> tags = new TreeSet<>();

  // For whoever reads the table; the evidence says it too.
  @SuppressWarnings("UnusedVariable")
  private String login;

  @Column(name = "moved_at")
  private Instant movedAt;

  @Column(name = "undone_at")
  private Instant undoneAt;

  /** For JPA. */
  protected TicketMove() {}

  /** Messages are about to go from one ticket into the other. */
  public TicketMove(Kind kind, Ticket source, Ticket target, String login, Instant now) {
    this.kind = kind;
    this.source = source.id();
    this.target = target.id();
    this.sourceWas = source.status();
    this.targetWas = target.status();
    this.login = login;
    this.movedAt = now;
  }

  /** Remembers tags that the target did not have before. */
  public void brings(Set<String> newTags) {
    tags.addAll(newTags);
  }

  /** The messages were given back. */
  public void undone(Instant now) {
    undoneAt = now;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Why they moved. */
  public Kind kind() {
    return kind;
  }

  /** The ticket that the messages were in. */
  public long source() {
    return source;
  }

  /** The ticket that they went into. */
  public long target() {
    return target;
  }

  /** Where the source stood before. */
  public TicketStatus sourceWas() {
    return sourceWas;
  }

  /** Where the target stood before. */
  public TicketStatus targetWas() {
    return targetWas;
  }

  /** When they moved. */
  public Instant movedAt() {
    return movedAt;
  }

  /** Tags that the target did not have before. */
  public Set<String> tags() {
    return Set.copyOf(tags);
  }

  /** Whether the messages were given back. */
  public boolean isUndone() {
    return undoneAt != null;
  }
}
