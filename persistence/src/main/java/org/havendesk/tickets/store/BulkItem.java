package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One ticket of a change to many: how far it is, and what the ticket was before. */
@Entity
@Table(name = "bulk_item")
public class BulkItem {

  /** How far it is with one ticket, and why no further. */
  public enum State {
    /** Its turn has not come. */
    WAITING,
    /** It is changed. */
    DONE,
    /** Whoever changes it stopped before its turn. */
    LEFT,
    /** Who changes it does not or no longer see it, or there is none. */
    OUT_OF_SIGHT,
    /** Its customer has restricted the use of their data. */
    RESTRICTED,
    /** Somebody has changed it since, so that nothing is taken back. */
    CHANGED_SINCE,
    /** It can't be changed so, such as having too many tags. */
    REFUSED,
    /** It failed again and again. */
    FAILED
  }

  private static final int ATTEMPTS = 5;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "bulk_id")
  private UUID bulk;

  @Column(name = "ticket_id")
  private long ticket;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  private int attempts;

  @Enumerated(EnumType.STRING)
  @Column(name = "was_status")
  private TicketStatus wasStatus;

  @Enumerated(EnumType.STRING)
  @Column(name = "was_priority")
  private Priority wasPriority;

  @Column(name = "was_assignee")
  private String wasAssignee;

  @Column(name = "was_team")
  private String wasTeam;

  @Column(name = "was_tags")
  private String wasTags;

  @Column(name = "version_after")
  private Long versionAfter;

  /** For JPA. */
  protected BulkItem() {}

  /** A ticket whose turn will come. */
  public BulkItem(UUID bulk, long ticket) {
    this.bulk = bulk;
    this.ticket = ticket;
  }

  /** Keeps what the ticket is before it is changed. */
  public void was(
      TicketStatus status,
      Priority priority,
      String assignee,
      String team,
      Collection<String> tags) {
    wasStatus = status;
    wasPriority = priority;
    wasAssignee = assignee;
    wasTeam = team;
    wasTags = String.join(",", tags);
  }

  /** The ticket is changed and has this version now. */
  public void done(long version) {
    state = State.DONE;
    versionAfter = version;
  }

  /** It ends without a change. */
  public void ends(State why) {
    if (state == State.WAITING) {
      state = why;
    }
  }

  /** It failed for a reason that may pass; after some attempts it ends. */
  public void failed() {
    attempts++;
    if (attempts >= ATTEMPTS) {
      ends(State.FAILED);
    }
  }

  /** The row's number. */
  public long id() {
    return id;
  }

  /** The change to many that it is part of. */
  public UUID bulk() {
    return bulk;
  }

  /** The ticket's number. */
  public long ticket() {
    return ticket;
  }

  /** How far it is. */
  public State state() {
    return state;
  }

  /** The status before. */
  public TicketStatus wasStatus() {
    return wasStatus;
  }

  /** The priority before. */
  public Priority wasPriority() {
    return wasPriority;
  }

  /** The owner before; an empty text if there was none. */
  public String wasAssignee() {
    return wasAssignee;
  }

  /** The team before; an empty text if there was none. */
  public String wasTeam() {
    return wasTeam;
  }

  /** The tags before. */
  public Set<String> wasTags() {
    return BulkChange.apart(wasTags);
  }

  /** The ticket's version once it was changed. */
  public Optional<Long> versionAfter() {
    return Optional.ofNullable(versionAfter);
  }
}
