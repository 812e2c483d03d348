package org.havendesk.automation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something that happened in a ticket and is yet to be held against the rules. */
@Entity
@Table(name = "rule_event")
public class RuleEvent {

  /** Somebody did something, whether or not it can set a rule off. */
  private static final String ANY = "ANY";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket_id")
  private long ticket;

  private String what;

  @Column(name = "rule_id")
  private Long rule;

  private UUID origin;
  private int depth;
  private int attempts;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "free_at")
  private Instant freeAt;

  /** For JPA. */
  protected RuleEvent() {}

  private RuleEvent(long ticket, String what, UUID origin, int depth, Instant now) {
    this.ticket = ticket;
    this.what = what;
    this.origin = origin;
    this.depth = depth;
    this.happenedAt = now;
    this.freeAt = now;
  }

  /**
   * Something happened.
   *
   * @param causes what of it can set rules off
   * @param any whether somebody did something at all
   * @param origin what it began with
   * @param depth how many rules lie between
   */
  public static RuleEvent happened(
      long ticket, Collection<Cause> causes, boolean any, UUID origin, int depth, Instant now) {
    String names = causes.stream().map(Enum::name).collect(Collectors.joining(","));
    return new RuleEvent(ticket, any ? ANY + "," + names : names, origin, depth, now);
  }

  /** The time of a rule has come; it begins something new. */
  public static RuleEvent timeCame(long ticket, long rule, Cause cause, Instant now) {
    var event = new RuleEvent(ticket, cause.name(), UUID.randomUUID(), 0, now);
    event.rule = rule;
    return event;
  }

  /** Whoever works on it has it until then. */
  public void take(Instant until) {
    freeAt = until;
  }

  /**
   * It failed and is tried again.
   *
   * @return how often it has
   */
  public int failed(Duration pause, Instant now) {
    attempts++;
    freeAt = now.plus(pause);
    return attempts;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** The ticket. */
  public long ticket() {
    return ticket;
  }

  /** What can set rules off. */
  public Set<Cause> causes() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    Arrays.stream(what.split(","))
        .filter(word -> !word.isEmpty() && !word.equals(ANY))
        .map(Cause::valueOf)
        .forEach(causes::add);
    return causes;
  }

  /** Whether somebody did something, and no rule. */
  public boolean isNews() {
    return depth == 0 && what.startsWith(ANY);
  }

  /** Whether it is for this rule. */
  public boolean isFor(Rule one) {
    return rule == null ? causes().contains(one.cause()) : rule == one.id();
  }

  /** Whether the time of one rule has come. */
  public boolean isTimed() {
    return rule != null;
  }

  /** What it began with. */
  public UUID origin() {
    return origin;
  }

  /** How many rules lie between. */
  public int depth() {
    return depth;
  }

  /** When it happened. */
  public Instant happenedAt() {
    return happenedAt;
  }
}
