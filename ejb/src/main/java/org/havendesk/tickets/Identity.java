package org.havendesk.tickets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.redaction.PiiType;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.words.Word;
import org.havendesk.words.Words;

/**
 * What tells people apart, as it is found: as a whole, in one spelling for all. Whoever has an
 * address or a number in hand finds where it stands; whoever has only a part of it, or guesses,
 * finds nothing. No form of it is a word's: it names its kind before a colon.
 */
final class Identity {

  private static final String NAME = "name:";

  private Identity() {}

  /**
   * The forms of what is masked, one for each part of a name. None for what has so few values that
   * it can be guessed (a date of birth), or that nobody may look for (an illness).
   */
  static List<String> forms(PiiType type, String words) {
    return switch (type) {
      case EMAIL_ADDRESS -> List.of(email(words));
      case PHONE_NUMBER -> List.of(phone(words));
      case CREDIT_CARD, IBAN_CODE, NATIONAL_ID, TAX_ID, PASSPORT, DRIVER_LICENSE, LICENSE_PLATE ->
          List.of(number(words));
      case PERSON -> Words.folded(words).stream().map(Identity::name).toList();
      default -> List.of();
    };
  }

  static String email(String words) {
    String spelled = words.replaceAll("(?i)\\s?[(\\[]at[)\\]]\\s?", "@");
    return "email:"
        + BlindIndex.normalisedEmail(spelled.replaceAll("(?i)\\s?[(\\[]dot[)\\]]\\s?", "."));
  }

  /** Without country code and leading noughts, which some write and some don't. */
  static String phone(String words) {
    String spelled = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    Optional<String> abroad =
        Optional.of(spelled.replaceFirst("^00", "+"))
            .filter(number -> number.startsWith("+"))
            .flatMap(number -> BlindIndex.nationalNumber(number, null));
    return "phone:" + abroad.orElseGet(() -> spelled.replaceAll("\\D", "")).replaceFirst("^0+", "");
  }

  static String number(String words) {
    return "number:" + words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  static String name(String folded) {
    return NAME + folded;
  }

  static boolean isName(Word word) {
    return word.forms().stream().allMatch(form -> form.startsWith(NAME));
  }
}
