package org.havendesk.help;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.Permission;

/**
 * Somebody who came by a link of ours.
 *
 * @param ticket the only one that the link leads to; empty if it leads to all of theirs
 */
record Visitor(UUID person, Optional<Long> ticket) {

  /** As a token's subject. */
  String asSubject() {
    return person + ticket.map(id -> ":" + id).orElse("");
  }

  static Visitor of(String subject) {
    String[] parts = subject.split(":", 2);
    return new Visitor(
        UUID.fromString(parts[0]),
        parts.length > 1 ? Optional.of(Long.valueOf(parts[1])) : Optional.empty());
  }

  /** Whether the link leads to this ticket, if it is one of theirs. */
  boolean reaches(long id) {
    return ticket.filter(only -> only != id).isEmpty();
  }

  /** Who writes in their own ticket. */
  Caller writing() {
    return new Caller(
        "person",
        Caller.Kind.PERSON,
        Set.of(Permission.TICKETS_WRITE),
        Optional.of(person),
        Optional.empty());
  }
}
