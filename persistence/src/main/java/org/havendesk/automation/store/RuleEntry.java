package org.havendesk.automation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a rule did with a ticket once it was set off, or why it did nothing. */
@Entity
@Table(name = "rule_log")
public class RuleEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "rule_id")
  private long rule;

  @Column(name = "ticket_id")
  private long ticket;

  @Column(name = "event_id")
  private long event;

  private UUID origin;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String effects;

  @Column(name = "logged_at")
  private Instant loggedAt;

  /** For JPA. */
  protected RuleEntry() {}

  /**
   * Something was done or left.
   *
   * @param effects what it changed or said, or would have
   */
  public RuleEntry(RuleEvent event, long rule, Outcome outcome, List<String> effects, Instant now) {
    this.rule = rule;
    this.ticket = event.ticket();
    this.event = event.id();
    this.origin = event.origin();
    this.outcome = outcome;
    this.effects = String.join("\n", effects);
    this.loggedAt = now;
  }

  /** The rule's number. */
  public long rule() {
    return rule;
  }

  /** The ticket. */
  public long ticket() {
    return ticket;
  }

  /** What became of it. */
  public Outcome outcome() {
    return outcome;
  }

  /** What it changed or said, or would have. */
  public List<String> effects() {
    return effects.isEmpty() ? List.of() : List.of(effects.split("\n"));
  }

  /** When. */
  public Instant loggedAt() {
    return loggedAt;
  }

  /** With what it began. */
  public UUID origin() {
    return origin;
  }

  /** The event that set it off. */
  public long event() {
    return event;
  }
}
