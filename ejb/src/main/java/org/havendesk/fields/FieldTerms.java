package org.havendesk.fields;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.havendesk.fields.store.Field;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.platform.InvalidInput;

/**
 * What a field is.
 *
 * @param names what it is called, by language (BCP 47)
 * @param helps how to fill it in, by language, as far as that is said
 * @param personal whether what stands in it is about the customer: then it is sealed and masked
 * @param choices what can be chosen; nothing but for {@link FieldKind#CHOICE}
 * @param asked whether it is asked for when a colleague opens a ticket
 */
public record FieldTerms(
    Map<String, String> names,
    Map<String, String> helps,
    FieldKind kind,
    boolean personal,
    List<String> choices,
    boolean asked) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_HELP = 200;
  private static final int LONGEST_CHOICE = 80;
  private static final int MOST_CHOICES = 100;
  private static final String FALLBACK = "en";

  /**
   * Checks what it is given.
   *
   * @throws InvalidInput naming the field, such as {@code name.en}
   */
  public FieldTerms {
    names = tidy(names);
    helps = tidy(helps);
    if (names.isEmpty()) {
      throw new InvalidInput("name", "Give it a name.");
    }
    names.forEach((language, name) -> check("name", language, name, 1, LONGEST_NAME));
    helps.forEach((language, help) -> check("help", language, help, 0, LONGEST_HELP));
    helps.values().removeIf(String::isEmpty);
    names = Map.copyOf(names);
    helps = Map.copyOf(helps);
    if (kind == null) {
      throw new InvalidInput("kind", "Choose what can stand in it.");
    }
    choices =
        kind == FieldKind.CHOICE
            ? choices.stream()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList()
            : List.of();
    if (kind == FieldKind.CHOICE
        && (choices.size() < 2
            || choices.size() > MOST_CHOICES
            || choices.stream().anyMatch(choice -> choice.length() > LONGEST_CHOICE))) {
      throw new InvalidInput(
          "choices",
          "Write 2 to " + MOST_CHOICES + " choices of at most " + LONGEST_CHOICE + " characters.");
    }
  }

  private static Map<String, String> tidy(Map<String, String> words) {
    Map<String, String> tidy = new TreeMap<>();
    words.forEach(
        (language, text) ->
            tidy.put(language, text == null ? "" : text.strip().replaceAll("\\s+", " ")));
    return tidy;
  }

  private static void check(String what, String language, String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      throw new InvalidInput(
          what + "." + language, "Write " + least + " to " + most + " characters.");
    }
  }

  static FieldTerms of(Field field) {
    return new FieldTerms(
        field.names(),
        field.helps(),
        field.kind(),
        field.isPersonal(),
        field.choices(),
        field.isAsked());
  }

  void fill(Field field) {
    field.call(names, helps);
    field.hold(kind, personal, choices);
    field.ask(asked);
  }

  /** What it is called in this language, or else in another. */
  public String name(String language) {
    return Optional.ofNullable(names.get(language))
        .or(() -> Optional.ofNullable(names.get(FALLBACK)))
        .orElseGet(() -> new TreeMap<>(names).firstEntry().getValue());
  }

  /** How to fill it in, if that is said in this language. */
  public Optional<String> help(String language) {
    return Optional.ofNullable(helps.get(language));
  }

  /** Whether another is called the same in any language. */
  boolean isCalledLike(FieldTerms other) {
    return names.entrySet().stream()
        .anyMatch(each -> each.getValue().equalsIgnoreCase(other.names().get(each.getKey())));
  }

  /**
   * What is kept of what somebody gives for it.
   *
   * @throws InvalidInput naming what it had to be: {@code text}, {@code number}, {@code date},
   *     {@code choice} or {@code yes_no}
   */
  public String take(String given) {
    return Taking.of(kind, choices, given.strip());
  }
}
