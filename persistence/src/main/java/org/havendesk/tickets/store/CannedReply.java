package org.havendesk.tickets.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An answer that is written once and used often, and what becomes of the ticket with it. */
@Entity
@Table(name = "canned_reply")
public class CannedReply {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String language;
  private String text;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  /** With commas between them. */
  private String tags = "";

  @Version private long version;

  /** For JPA, and for what {@link #say} and {@link #then} fill. */
  public CannedReply() {}

  /**
   * Takes these words.
   *
   * @param newLanguage BCP 47
   * @param newText with placeholders
   */
  public void say(String newName, String newLanguage, String newText) {
    name = newName;
    language = newLanguage;
    text = newText;
  }

  /** What becomes of the ticket; null and nothing leave it as it is. */
  public void then(TicketStatus newStatus, Priority newPriority, Set<String> addedTags) {
    status = newStatus;
    priority = newPriority;
    tags = String.join(",", new TreeSet<>(addedTags));
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** By what colleagues find it; the same in each language. */
  public String name() {
    return name;
  }

  /** BCP 47 tag of the language it is written in. */
  public String language() {
    return language;
  }

  /** The words, with placeholders. */
  public String text() {
    return text;
  }

  /** Where the ticket stands afterwards. */
  public Optional<TicketStatus> status() {
    return Optional.ofNullable(status);
  }

  /** How urgent the ticket is afterwards. */
  public Optional<Priority> priority() {
    return Optional.ofNullable(priority);
  }

  /** What the ticket is tagged with besides. */
  public Set<String> tags() {
    return tags.isEmpty() ? Set.of() : new TreeSet<>(Set.of(tags.split(",")));
  }
}
