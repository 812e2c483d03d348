package org.havendesk.imports;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** What a dry run has come across, as the first 64 bits of keyed hashes. */
final class DryRun {

  private final Set<Long> tickets = new HashSet<>();
  private final Set<Long> people = new HashSet<>();

  /** Whether it is the first with this hash. */
  boolean isNew(byte[] ticket) {
    return tickets.add(first(ticket));
  }

  boolean hasSeen(byte[] ticket) {
    return tickets.contains(first(ticket));
  }

  void of(byte[] person) {
    people.add(first(person));
  }

  int people() {
    return people.size();
  }

  private static long first(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }
}
