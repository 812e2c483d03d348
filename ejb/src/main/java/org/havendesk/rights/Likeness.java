package org.havendesk.rights;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.people.Identifiers;
import org.havendesk.sealing.store.BlindIndex;

/**
 * Compares what somebody says of themselves with what is held of a person. Spelling does not
 * matter: accents, case, the order of names, how a number is written, an {@code Re:}.
 */
final class Likeness {

  /** What can be compared, beside the mailbox that was confirmed already. */
  enum Detail {
    NAME,
    PHONE,
    SUBJECT
  }

  private static final String ANSWERED = "(?i)^((re|aw|fwd?|wg|antw)\\s*:\\s*)+";

  private final Identifiers held;
  private final List<String> subjects;

  /**
   * Of one person.
   *
   * @param subjects of what they wrote to us about
   */
  Likeness(Identifiers held, List<String> subjects) {
    this.held = held;
    this.subjects = subjects;
  }

  /** What there is to compare with. */
  Set<Detail> comparable() {
    Set<Detail> there = EnumSet.noneOf(Detail.class);
    held.name().ifPresent(any -> there.add(Detail.NAME));
    held.phone().ifPresent(any -> there.add(Detail.PHONE));
    if (!subjects.isEmpty()) {
      there.add(Detail.SUBJECT);
    }
    return there;
  }

  /** What matches; every detail is compared, so that time tells nothing. */
  Set<Detail> matching(Verification.Answers said) {
    Set<Detail> matching = EnumSet.noneOf(Detail.class);
    if (isSame(said.name(), held.name(), Likeness::name)) {
      matching.add(Detail.NAME);
    }
    if (isSame(said.phone(), held.phone(), this::phone)) {
      matching.add(Detail.PHONE);
    }
    long same =
        subjects.stream()
            .filter(subject -> isSame(said.subject(), Optional.of(subject), Likeness::subject))
            .count();
    if (same > 0) {
      matching.add(Detail.SUBJECT);
    }
    return matching;
  }

  private static boolean isSame(
      Optional<String> said, Optional<String> held, Function<String, String> spelling) {
    Optional<String> one = said.map(spelling).filter(text -> !text.isEmpty());
    return one.isPresent() && one.equals(held.map(spelling));
  }

  private static String name(String text) {
    return Arrays.stream(words(text).split(" ")).sorted().collect(Collectors.joining(" "));
  }

  private static String subject(String text) {
    return words(text.strip().replaceFirst(ANSWERED, ""));
  }

  private String phone(String text) {
    return BlindIndex.nationalNumber(text, held.country().orElse(null))
        .orElseGet(() -> text.replaceAll("\\D", ""));
  }

  private static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
