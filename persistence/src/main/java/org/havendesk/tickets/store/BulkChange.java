package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One change that a colleague makes to many tickets, ticket after ticket; or what takes back an
 * earlier one.
 */
@Entity
@Table(name = "bulk_change")
public class BulkChange {

  /** No tag has a comma in it. */
  private static final String BETWEEN = ",";

  @Id private UUID id;

  private String login;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  private String assignee;
  private String team;

  @Column(name = "tags_added")
  private String tagsAdded = "";

  @Column(name = "tags_removed")
  private String tagsRemoved = "";

  private UUID undoes;
  private int total;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For JPA. */
  protected BulkChange() {}

  /** Something that this colleague begins to change of so many tickets. */
  public BulkChange(String login, int total, Instant now) {
    this.id = UUID.randomUUID();
    this.login = login;
    this.total = total;
    this.startedAt = now;
  }

  /** What to change; null stays as it is. */
  public void sets(TicketStatus toStatus, Priority toPriority, String toAssignee, String toTeam) {
    status = toStatus;
    priority = toPriority;
    assignee = toAssignee;
    team = toTeam;
  }

  /** Which tags come and which go. */
  public void tags(Collection<String> added, Collection<String> removed) {
    tagsAdded = String.join(BETWEEN, added);
    tagsRemoved = String.join(BETWEEN, removed);
  }

  /** It takes back an earlier change. */
  public void takesBack(UUID earlier) {
    undoes = earlier;
  }

  /** Nothing more is to be done. */
  public void end(Instant now) {
    endedAt = now;
  }

  /** What it is known by. */
  public UUID id() {
    return id;
  }

  /** Whose change it is. */
  public String login() {
    return login;
  }

  /** The new status. */
  public Optional<TicketStatus> status() {
    return Optional.ofNullable(status);
  }

  /** The new priority. */
  public Optional<Priority> priority() {
    return Optional.ofNullable(priority);
  }

  /** The new owner's login; an empty text for nobody. */
  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  /** The new team's name; an empty text for none. */
  public Optional<String> team() {
    return Optional.ofNullable(team);
  }

  /** The tags that come. */
  public Set<String> tagsAdded() {
    return apart(tagsAdded);
  }

  /** The tags that go. */
  public Set<String> tagsRemoved() {
    return apart(tagsRemoved);
  }

  /** The earlier change that this one takes back. */
  public Optional<UUID> undoes() {
    return Optional.ofNullable(undoes);
  }

  /** How many tickets it is about. */
  public int total() {
    return total;
  }

  /** Whether nothing more is to be done. */
  public boolean isOver() {
    return endedAt != null;
  }

  static Set<String> apart(String tags) {
    Set<String> each = new TreeSet<>();
    Arrays.stream(tags.split(BETWEEN)).filter(tag -> !tag.isEmpty()).forEach(each::add);
    return each;
  }
}
