package org.havendesk.people;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shows enough of a personal value to recognise it, and not enough to use it. */
public final class Masking {

  /** What stands where nothing is shown. */
  public static final String DOTS = "•••";

  private Masking() {}

  /** {@code m•••@e•••.com}. */
  public static String email(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return DOTS;
    }
    String domain = address.substring(at + 1);
    int dot = domain.lastIndexOf('.');
    String ending = dot > 0 ? domain.substring(dot) : "";
    return first(address) + DOTS + "@" + first(domain) + DOTS + ending;
  }

  /** The last two digits. */
  public static String phone(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.length() < 4 ? DOTS : DOTS + digits.substring(digits.length() - 2);
  }

  /** The initials: {@code M••• K•••}. */
  public static String name(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .map(part -> first(part) + DOTS)
        .collect(Collectors.joining(" "));
  }

  private static String first(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
  }
}
