package org.havendesk.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public keys of one log, the newest first: a single one, or several once its key was changed.
 */
public record LogKeys(List<NoteVerifier> all) {

  public LogKeys {
    all = List.copyOf(all);
    if (all.isEmpty() || all.stream().map(NoteVerifier::name).distinct().count() > 1) {
      throw new MalformedEvidence("A log has one name and at least one key.");
    }
  }

  public static LogKeys of(NoteVerifier... keys) {
    return new LogKeys(Arrays.asList(keys));
  }

  /** Reads keys, each on a line of its own. */
  public static LogKeys parse(String text) {
    return new LogKeys(
        text.lines().filter(line -> !line.isBlank()).map(NoteVerifier::parse).toList());
  }

  /** The log's name, which outlives its keys. */
  public String name() {
    return newest().name();
  }

  /** The key that signs now. */
  public NoteVerifier newest() {
    return all.get(0);
  }

  /** Whether one of the log's keys signed the note, and none falsely. */
  public boolean signed(SignedNote note) {
    return all.stream().anyMatch(note::isSignedBy);
  }

  /** The same keys with this one in front. */
  public LogKeys ledBy(NoteVerifier key) {
    var others = all.stream().filter(other -> !other.text().equals(key.text()));
    return new LogKeys(Stream.concat(Stream.of(key), others).toList());
  }

  /**
   * These keys and those that they hand over to.
   *
   * @param successions in the order in which they were made; what no known key signed says nothing
   */
  public LogKeys following(List<KeySuccession> successions) {
    var known = this;
    for (var succession : successions) {
      if (known.signed(succession.note()) && succession.next().name().equals(name())) {
        known = known.ledBy(succession.next());
      }
    }
    return known;
  }

  /** The keys, each on a line of its own. */
  public String text() {
    return all.stream().map(key -> key.text() + "\n").collect(Collectors.joining());
  }
}
