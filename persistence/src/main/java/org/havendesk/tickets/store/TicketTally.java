package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A part of how many tickets there are of a kind. The database keeps it (V78); its attributes are
 * called as those of {@link Ticket}, so that one piece makes the conditions for both.
 */
@Entity
@Table(name = "ticket_tally")
// Only queries read it.
@SuppressWarnings("UnusedVariable")
class TicketTally {

  @Id private Long id;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  private String assignee;

  @Column(name = "team_id")
  private UUID team;

  private String region;
  private String tongue;

  /** Tickets that came, less those that left; of one slot alone it may be below zero. */
  private long n;

  /** For JPA. */
  protected TicketTally() {}
}
