package org.havendesk.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done and must be provable later.
 *
 * <pre>Act.of("ticket.opened").about(person).by(caller.actor()).fact("ticket", 12)</pre>
 */
public final class Act {

  private final String kind;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private UUID person;
  private String actor = "system";
  private String details;

  private Act(String kind) {
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** An act of this kind, as {@code feature.past-participle}. */
  public static Act of(String kind) {
    return new Act(kind);
  }

  /** The person it is about; their key seals the details. */
  public Act about(UUID who) {
    person = who;
    return this;
  }

  /** Who did it: kind and name of the caller; never a customer's name. */
  public Act by(String who) {
    actor = who;
    return this;
  }

  /** A fact for the public log: never personal data. */
  public Act fact(String name, Object value) {
    facts.put(name, String.valueOf(value));
    return this;
  }

  /** The plain record, committed to by a salted hash and sealed beside the log. */
  public Act details(String text) {
    details = text;
    return this;
  }

  /** What kind of act it is. */
  public String kind() {
    return kind;
  }

  /** The person it is about. */
  public Optional<UUID> person() {
    return Optional.ofNullable(person);
  }

  /** Who did it. */
  public String actor() {
    return actor;
  }

  /** What the public log may say. */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  /** The plain record. */
  public Optional<String> details() {
    return Optional.ofNullable(details);
  }
}
