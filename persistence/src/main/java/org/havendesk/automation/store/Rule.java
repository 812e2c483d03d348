package org.havendesk.automation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.TicketTraits;

/** Something that is done with tickets by itself. */
@Entity
@Table(name = "automation_rule")
public class Rule {

  /** No tag has a comma in it. */
  private static final String BETWEEN = ",";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private boolean active;
  private int place;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  private int minutes;

  private String statuses = "";

  @Enumerated(EnumType.STRING)
  private Priority priority;

  private String assignee;
  private boolean unassigned;
  private String tag;

  @Column(name = "team_id")
  private UUID team;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String tongue;
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private TicketStatus toStatus;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_priority")
  private Priority toPriority;

  @Column(name = "to_assignee")
  private String toAssignee;

  @Column(name = "to_team")
  private String toTeam;

  @Column(name = "tags_added")
  private String tagsAdded = "";

  @Column(name = "tags_removed")
  private String tagsRemoved = "";

  private String note;
  private String reply;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "stopped_on")
  private Long stoppedOn;

  @Column(name = "removed_at")
  private Instant removedAt;

  // Kept past JPA, so that looking through old tickets changes no version.
  @Column(name = "looked_to", updatable = false)
  private long lookedTo = Rules.LOOKED;

  @Version private long version;

  /** For JPA, and for what {@link #when}, {@link #where} and the rest fill. */
  public Rule() {}

  /** Calls it so. */
  public void rename(String newName) {
    name = newName;
  }

  /** Is set off by this, and waits so long first if it is time that passes. */
  public void when(Cause newCause, Duration wait) {
    cause = newCause;
    minutes = (int) wait.toMinutes();
  }

  /** Is for these tickets; people, numbers, words and dates are no part of it. */
  public void where(TicketSearch search) {
    statuses =
        search.statuses().stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN));
    priority = search.priority().orElse(null);
    assignee = search.assignee().orElse(null);
    unassigned = search.unassigned();
    tag = search.tag().orElse(null);
    team = search.traits().team().orElse(null);
    channel = search.traits().channel().orElse(null);
    tongue = search.traits().tongue().orElse(null);
    region = search.traits().region().orElse(null);
  }

  /** Changes this; null stays as it is, an empty text is nobody, no team. */
  public void sets(TicketStatus status, Priority urgency, String login, String teamId) {
    toStatus = status;
    toPriority = urgency;
    toAssignee = login;
    toTeam = teamId;
  }

  /** Which tags come and which go. */
  public void tags(Collection<String> added, Collection<String> removed) {
    tagsAdded = String.join(BETWEEN, added);
    tagsRemoved = String.join(BETWEEN, removed);
  }

  /** What it notes, and the canned reply that it sends; null for none. */
  public void says(String newNote, String newReply) {
    note = newNote;
    reply = newReply;
  }

  /** Somebody has changed it. */
  public void changed(String login, Instant now) {
    changedBy = login;
    changedAt = now;
  }

  /** Begins or ceases to act. */
  public void turn(boolean on) {
    active = on;
    stoppedOn = on ? null : stoppedOn;
  }

  /** Ceases to act, as it has acted too often on this ticket. */
  public void stop(long ticket) {
    active = false;
    stoppedOn = ticket;
  }

  /** Is no more; null brings it back. */
  public void remove(Instant now) {
    removedAt = now;
  }

  /** Stands at this place. */
  public void putAt(int newPlace) {
    place = newPlace;
  }

  /** Its number. */
  public long id() {
    return id == null ? 0 : id;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Whether it acts. */
  public boolean isActive() {
    return active && removedAt == null;
  }

  /** Whether it was removed. */
  public boolean isRemoved() {
    return removedAt != null;
  }

  /** Where it stands. */
  public int place() {
    return place;
  }

  /** What sets it off. */
  public Cause cause() {
    return cause;
  }

  /** How long it waits. */
  public Duration delay() {
    return Duration.ofMinutes(minutes);
  }

  /** Which tickets it is for. */
  public TicketSearch search() {
    TicketTraits traits =
        new TicketTraits(
            Optional.ofNullable(team),
            Optional.ofNullable(channel),
            Optional.ofNullable(tongue),
            Optional.ofNullable(region),
            Span.EVER,
            Span.EVER);
    return new TicketSearch(
            apart(statuses).stream().map(TicketStatus::valueOf).collect(Collectors.toSet()),
            Optional.ofNullable(priority),
            Optional.ofNullable(assignee),
            unassigned,
            Optional.ofNullable(tag),
            Optional.empty(),
            Optional.empty())
        .like(traits);
  }

  /** The status that tickets get. */
  public Optional<TicketStatus> toStatus() {
    return Optional.ofNullable(toStatus);
  }

  /** The priority that they get. */
  public Optional<Priority> toPriority() {
    return Optional.ofNullable(toPriority);
  }

  /** The login of who gets them; an empty text for nobody. */
  public Optional<String> toAssignee() {
    return Optional.ofNullable(toAssignee);
  }

  /** The id of the team that gets them; an empty text for none. */
  public Optional<String> toTeam() {
    return Optional.ofNullable(toTeam);
  }

  /** The tags that come. */
  public Set<String> tagsAdded() {
    return apart(tagsAdded);
  }

  /** The tags that go. */
  public Set<String> tagsRemoved() {
    return apart(tagsRemoved);
  }

  /** What it notes. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  /** The name of the canned reply that it sends. */
  public Optional<String> reply() {
    return Optional.ofNullable(reply);
  }

  /** The login of who changed it last. */
  public String changedBy() {
    return changedBy;
  }

  /** When that was. */
  public Instant changedAt() {
    return changedAt;
  }

  /** The ticket on which it acted too often. */
  public Optional<Long> stoppedOn() {
    return Optional.ofNullable(stoppedOn);
  }

  private static Set<String> apart(String words) {
    Set<String> each = new TreeSet<>();
    Arrays.stream(words.split(BETWEEN)).filter(word -> !word.isEmpty()).forEach(each::add);
    return each;
  }
}
