package org.havendesk.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.NoteVerifier;
import org.havendesk.evidence.WitnessKey;

/**
 * Whose logs are witnessed here, and who witnesses the log here: a file as C2SP tlog-policy has it.
 *
 * @param logs of others, by their public keys; a log whose key changes has several
 * @param witnesses of our log
 */
public record WitnessPolicy(List<NoteVerifier> logs, List<Introduced> witnesses) {

  /** Nobody knows anybody. */
  public static final WitnessPolicy EMPTY = new WitnessPolicy(List.of(), List.of());

  /**
   * A witness that was introduced to us.
   *
   * @param name in the policy
   * @param url its submission prefix
   */
  public record Introduced(String name, WitnessKey key, String url) {}

  public WitnessPolicy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
  }

  /** Reads a policy; groups and the quorum are for those who verify, and passed over. */
  public static WitnessPolicy parse(String text) {
    var logs = new ArrayList<NoteVerifier>();
    var witnesses = new ArrayList<Introduced>();
    for (String line : text.split("\n", -1)) {
      String[] words = line.strip().split("[ \t]+");
      switch (words[0]) {
        case "log" -> logs.add(NoteVerifier.parse(word(words, 1)));
        case "witness" ->
            witnesses.add(
                new Introduced(word(words, 1), WitnessKey.parse(word(words, 2)), word(words, 3)));
        case "", "group", "quorum" -> {}
        default -> {
          if (!words[0].startsWith("#")) {
            throw new MalformedEvidence("A policy has no line that begins with " + words[0]);
          }
        }
      }
    }
    return new WitnessPolicy(logs, witnesses);
  }

  private static String word(String[] words, int place) {
    if (words.length <= place) {
      throw new MalformedEvidence(
          "A policy says: log KEY, and: witness NAME KEY URL. There is a word too few.");
    }
    return words[place];
  }

  /** The keys that may sign a log's checkpoints; none if the log is not known. */
  public List<NoteVerifier> keysOf(String origin) {
    return logs.stream().filter(key -> key.name().equals(origin)).toList();
  }

  /** The witness that has this key's name. */
  public Optional<Introduced> witness(String keyName) {
    return witnesses.stream().filter(one -> one.key().name().equals(keyName)).findFirst();
  }

  /** The file. */
  public String text() {
    var text = new StringBuilder();
    logs.forEach(log -> text.append("log ").append(log.text()).append('\n'));
    witnesses.forEach(
        one ->
            text.append("witness ")
                .append(one.name())
                .append(' ')
                .append(one.key().text())
                .append(' ')
                .append(one.url())
                .append('\n'));
    return text.append("quorum none\n").toString();
  }
}
