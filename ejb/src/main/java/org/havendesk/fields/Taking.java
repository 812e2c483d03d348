package org.havendesk.fields;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.platform.InvalidInput;

/** Brings what somebody gives into the one form in which it is kept, or refuses it. */
final class Taking {

  static final String YES = "yes";
  static final String NO = "no";

  private static final int LONGEST = 1000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private Taking() {}

  static String of(FieldKind kind, List<String> choices, String given) {
    return switch (kind) {
      case TEXT -> text(given);
      case NUMBER -> number(given);
      case DATE -> day(given);
      case CHOICE -> one(choices, given);
      case YES_NO -> yesNo(given);
    };
  }

  private static String text(String given) {
    if (given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("text", "Write at most " + LONGEST + " characters in one line.");
    }
    return given;
  }

  private static String number(String given) {
    if (!NUMBER.matcher(given).matches()) {
      throw new InvalidInput(
          "number", "Write a number of at most 15 digits, such as 1200 or -3.5, and 6 behind.");
    }
    BigDecimal number = new BigDecimal(given);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String day(String given) {
    try {
      if (DAY.matcher(given).matches()) {
        return LocalDate.parse(given).toString();
      }
    } catch (DateTimeException none) {
      // There is no such day.
    }
    throw new InvalidInput("date", "Write a day of the years 1000 to 2999, such as 2026-01-31.");
  }

  private static String one(List<String> choices, String given) {
    if (!choices.contains(given)) {
      throw new InvalidInput("choice", "Choose one of the list.");
    }
    return given;
  }

  private static String yesNo(String given) {
    if (!given.equals(YES) && !given.equals(NO)) {
      throw new InvalidInput("yes_no", "Say yes or no.");
    }
    return given;
  }
}
