package org.havendesk.tickets.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** An answer that its writer can still take back, and what the ticket was before it. */
@Entity
@Table(name = "held_reply")
public class HeldReply {

  private static final String BETWEEN = "\n";

  @Id
  @Column(name = "message_id")
  private long message;

  private String login;

  @Column(name = "leaves_at")
  private Instant leavesAt;

  @Convert(converter = WordsSeal.class)
  private PersonalText words;

  private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_was")
  private TicketStatus statusWas;

  @Enumerated(EnumType.STRING)
  @Column(name = "priority_was")
  private Priority priorityWas;

  @Column(name = "assignee_was")
  private String assigneeWas;

  @Column(name = "tags_was")
  private String tagsWas;

  /** For JPA. */
  protected HeldReply() {}

  /** What a ticket is before it is answered. */
  public HeldReply(Ticket before) {
    statusWas = before.status();
    priorityWas = before.priority();
    assigneeWas = before.assignee().orElse(null);
    tagsWas = String.join(BETWEEN, before.tags());
  }

  /**
   * It was answered.
   *
   * @param typed the words as they were typed, with placeholders
   * @param until when the answer leaves
   */
  public HeldReply answeredBy(Message answer, Ticket after, String typed, Instant until) {
    message = answer.id();
    login = answer.author().orElseThrow();
    words = PersonalText.of(after.person(), typed);
    version = after.version();
    leavesAt = until;
    return this;
  }

  /** Sets the ticket back to what it was, unless it has been changed since. */
  public void setBack(Ticket ticket, Instant now) {
    if (ticket.version() == version) {
      ticket.moveTo(statusWas, now);
      ticket.prioritise(priorityWas, now);
      ticket.assignTo(assigneeWas, now);
      ticket.tag(tagsWas(), now);
    }
  }

  /** Where the ticket stood before. */
  public TicketStatus statusWas() {
    return statusWas;
  }

  /** How urgent it was before. */
  public Priority priorityWas() {
    return priorityWas;
  }

  /** Who had it before. */
  public Optional<String> assigneeWas() {
    return Optional.ofNullable(assigneeWas);
  }

  /** Its tags before. */
  public Set<String> tagsWas() {
    return tagsWas.isEmpty() ? Set.of() : Set.of(tagsWas.split(BETWEEN));
  }

  /** The message. */
  public long message() {
    return message;
  }

  /** Who wrote it. */
  public String login() {
    return login;
  }

  /** When it leaves. */
  public Instant leavesAt() {
    return leavesAt;
  }

  /** The words as they were typed; empty once the customer is erased. */
  public Optional<String> words() {
    return words.text();
  }

  /** Seals {@code held_reply.words}. */
  @Converter
  public static class WordsSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public WordsSeal() {
      super("held_reply", "words");
    }
  }
}
