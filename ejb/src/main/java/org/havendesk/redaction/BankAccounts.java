package org.havendesk.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * Bank accounts (ISO 13616). Each country's has its own length, which says where it ends when other
 * words follow.
 */
final class BankAccounts implements Recognizer {

  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{2}[ -]?\\d{2}(?=[ -]?[A-Z0-9])", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Span> find(String text, Hints hints) {
    List<Span> found = new ArrayList<>();
    Matcher beginning = BEGINNING.matcher(text);
    while (beginning.find()) {
      int start = beginning.start();
      ending(text, start)
          .filter(end -> Checksums.iban(text.substring(start, end)))
          .ifPresent(end -> found.add(new Span(start, end, PiiType.IBAN_CODE, 1, "iban")));
    }
    return found;
  }

  private static Optional<Integer> ending(String text, int start) {
    String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
    var validator = IBANValidator.getInstance().getValidator(country);
    if (validator == null) {
      return Optional.empty();
    }
    int left = validator.getIbanLength();
    for (int at = start; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (Character.isLetterOrDigit(sign)) {
        left--;
      } else if (sign != ' ' && sign != '-' && sign != '\u00A0') {
        return Optional.empty();
      }
      if (left == 0) {
        boolean over = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        return over ? Optional.of(at + 1) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
