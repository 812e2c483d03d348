package org.havendesk.tickets.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.havendesk.access.store.Remit;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/**
 * One matter of one customer. It is new until someone answers, opens again whenever the customer
 * writes, and ends closed.
 */
@Entity
@Table(name = "ticket")
public class Ticket {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "person_id")
  private UUID person;

  @Convert(converter = SubjectSeal.class)
  private PersonalText subject;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private TicketStatus status = TicketStatus.NEW;

  @Column(name = "status_since")
  private Instant statusSince;

  @Enumerated(EnumType.STRING)
  private Priority priority = Priority.NORMAL;

  private String assignee;

  @Column(name = "team_id")
  private UUID team;

  private String language;

  // What remits ask: where the customer lives, and the language without script and region.
  private String region;
  private String tongue;

  @Column(name = "related_to")
  private Long relatedTo;

  @Column(name = "merged_into")
  private Long mergedInto;

  @Column(name = "wakes_at")
  private Instant wakesAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "wakes_as")
  private TicketStatus wakesAs;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "ticket_tag", joinColumns = @JoinColumn(name = "ticket_id"))
  @Column(name = "tag")
  private Set<String> tags = new TreeSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Ticket() {}

  /** A new matter of this person. */
  public Ticket(UUID person, String subject, Channel channel, String language, Instant now) {
    this.person = person;
    this.subject = PersonalText.of(person, subject);
    this.channel = channel;
    this.language = language;
    this.tongue = Remit.tongue(Optional.ofNullable(language)).orElse(null);
    this.createdAt = now;
    this.updatedAt = now;
    this.statusSince = now;
  }

  /** The customer wrote: what waited for them or was solved is open again. */
  public void customerWrote(Instant now) {
    if (status == TicketStatus.SNOOZED) {
      wake(now);
    } else if (status != TicketStatus.NEW) {
      become(TicketStatus.OPEN, now);
    }
    updatedAt = now;
  }

  /** Nobody needs to see it before then. */
  public void snooze(Instant until, Instant now) {
    if (status != TicketStatus.SNOOZED) {
      wakesAs = status == TicketStatus.NEW ? TicketStatus.NEW : TicketStatus.OPEN;
      become(TicketStatus.SNOOZED, now);
    }
    wakesAt = until;
    updatedAt = now;
  }

  /** Somebody has to see it again. */
  public void wake(Instant now) {
    moveTo(wakesAs, now);
  }

  /** We answered: the customer's turn, unless the ticket is done already. */
  public void answered(Instant now) {
    if (status == TicketStatus.NEW || status == TicketStatus.OPEN) {
      become(TicketStatus.PENDING, now);
    }
    updatedAt = now;
  }

  /** Puts other words in the place of the subject: somebody in it has been erased. */
  public void reword(String newSubject) {
    subject = PersonalText.of(person, newSubject);
  }

  /** Something was noted among ourselves. */
  public void touched(Instant now) {
    updatedAt = now;
  }

  /** Puts the ticket into this status. */
  public void moveTo(TicketStatus next, Instant now) {
    become(next, now);
    if (next != TicketStatus.SNOOZED) {
      wakesAt = null;
      wakesAs = null;
    }
    updatedAt = now;
  }

  private void become(TicketStatus next, Instant now) {
    if (status != next) {
      status = next;
      statusSince = now;
    }
  }

  /** Sets how soon it should be taken up. */
  public void prioritise(Priority next, Instant now) {
    priority = next;
    updatedAt = now;
  }

  /** Gives the ticket to a colleague, or back to the queue with null. */
  public void assignTo(String staffLogin, Instant now) {
    assignee = staffLogin;
    updatedAt = now;
  }

  /** Gives the ticket to a team, or back to all with null. */
  public void giveTo(UUID newTeam, Instant now) {
    team = newTeam;
    updatedAt = now;
  }

  /** Where the customer lives, ISO 3166-1 alpha-2. */
  public void comesFrom(String country) {
    region = country;
  }

  /** Whether somebody with this remit may see it. */
  public boolean isWithin(Remit remit) {
    return remit.allows(
        team(), assignee(), Optional.ofNullable(region), Optional.ofNullable(tongue));
  }

  /** Replaces the tags. */
  public void tag(Collection<String> newTags, Instant now) {
    tags.clear();
    tags.addAll(newTags);
    updatedAt = now;
  }

  /** Remembers the ticket that this one came out of. */
  public void relateTo(long other) {
    relatedTo = other;
  }

  /**
   * A new matter that comes out of this one and is looked after by the same colleagues.
   *
   * @param words its subject; null for this one's
   */
  public Ticket branch(String words, Instant now) {
    String called = words == null ? subject.text().orElse("") : words;
    Ticket branch = new Ticket(person, called, channel, language, now);
    branch.status = TicketStatus.OPEN;
    branch.priority = priority;
    branch.assignee = assignee;
    branch.team = team;
    branch.region = region;
    branch.relatedTo = id;
    return branch;
  }

  /** Another ticket of the same person stands for this one, which is over. */
  public void mergeInto(long survivor, Instant now) {
    mergedInto = survivor;
    moveTo(TicketStatus.CLOSED, now);
  }

  /** It stands for itself again, where it stood before; if it slept, it is awake now. */
  public void comeApart(TicketStatus before, Instant now) {
    mergedInto = null;
    moveTo(before == TicketStatus.SNOOZED ? TicketStatus.OPEN : before, now);
  }

  /** The number of the ticket. */
  public long id() {
    return id;
  }

  /** Whose matter it is. */
  public UUID person() {
    return person;
  }

  /** What it is about; empty once the person is erased. */
  public Optional<String> subject() {
    return subject.text();
  }

  /** How it reached us. */
  public Channel channel() {
    return channel;
  }

  /** Where it stands. */
  public TicketStatus status() {
    return status;
  }

  /** Since when it stands there; of old tickets, when anything last happened. */
  public Instant statusSince() {
    return statusSince == null ? updatedAt : statusSince;
  }

  /** How soon it should be taken up. */
  public Priority priority() {
    return priority;
  }

  /** The login of the colleague who has it. */
  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  /** The team that has it. */
  public Optional<UUID> team() {
    return Optional.ofNullable(team);
  }

  /** BCP 47 tag of the language it is written in. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** The ticket that this one came out of. */
  public Optional<Long> relatedTo() {
    return Optional.ofNullable(relatedTo);
  }

  /** The ticket that stands for this one. */
  public Optional<Long> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  /** When it comes back, if it sleeps. */
  public Optional<Instant> wakesAt() {
    return Optional.ofNullable(wakesAt);
  }

  /** Free words for finding it. */
  public Set<String> tags() {
    return Set.copyOf(tags);
  }

  /** When it began. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When anything last happened. */
  public Instant updatedAt() {
    return updatedAt;
  }

  /** For optimistic locking. */
  public long version() {
    return version;
  }

  /** Seals {@code ticket.subject}. */
  @Converter
  public static class SubjectSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public SubjectSeal() {
      super("ticket", "subject");
    }
  }
}
