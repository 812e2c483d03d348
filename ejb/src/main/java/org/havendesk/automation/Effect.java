package org.havendesk.automation;

import java.util.Locale;

/**
 * One thing that a rule does to a ticket.
 *
 * @param value what it is then; empty for nobody, no team, and a note
 */
public record Effect(Part part, String value) {

  /** What of a ticket. */
  public enum Part {
    /** Where it stands. */
    STATUS,
    /** How urgent it is. */
    PRIORITY,
    /** Who has it. */
    ASSIGNEE,
    /** Which team has it. */
    TEAM,
    /** A tag that it gets. */
    TAG_ADDED,
    /** A tag that it loses. */
    TAG_REMOVED,
    /** A note that it gets. */
    NOTE,
    /** A canned reply that its customer gets. */
    REPLY,
    /** Which of what it should do is not possible. */
    WRONG
  }

  private static final String IS = "=";

  /** As a line of the log. */
  String line() {
    return part + IS + value;
  }

  /** From a line of the log. */
  static Effect of(String line) {
    String[] both = line.split(IS, 2);
    return new Effect(Part.valueOf(both[0]), both[1]);
  }

  /** For evidence: what of the ticket, without what it is. */
  String fact() {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
