package org.havendesk.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.havendesk.platform.InvalidInput;

/**
 * What someone told us about themselves when they wrote.
 *
 * @param country ISO 3166-1 alpha-2 of the residence
 * @param region ISO 3166-2 subdivision without the country, such as CA
 * @param language BCP 47 tag
 */
public record Contact(
    Optional<String> email,
    Optional<String> name,
    Optional<String> phone,
    Optional<String> country,
    Optional<String> region,
    Optional<String> language) {

  /** The length that every BCP 47 tag in use keeps to (RFC 5646, 4.4.1). */
  public static final int LONGEST_LANGUAGE = 35;

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,255}");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /**
   * Checks and tidies each part.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  public Contact {
    email = tidy(email);
    name = tidy(name);
    phone = tidy(phone);
    country = tidy(country).map(c -> c.toUpperCase(Locale.ROOT));
    region = tidy(region).map(r -> r.toUpperCase(Locale.ROOT));
    language = tidy(language);
    if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
      throw new InvalidInput("customer.email", "This is not an e-mail address.");
    }
    if (country.isPresent() && !COUNTRIES.contains(country.get())) {
      throw new InvalidInput(
          "customer.country", "Give the country by its two letters (ISO 3166-1).");
    }
    if (region.isPresent() && !region.get().matches("[A-Z0-9]{1,3}")) {
      throw new InvalidInput(
          "customer.region", "Give the region by the letters after the country (ISO 3166-2).");
    }
    if (language.isPresent() && !isLanguage(language.get())) {
      throw new InvalidInput(
          "customer.language",
          "Give the language as a BCP 47 tag of at most 35 characters, such as de-AT.");
    }
    if (name.isPresent() && name.get().length() > 400) {
      throw new InvalidInput("customer.name", "A name has at most 400 characters.");
    }
    if (phone.isPresent() && phone.get().length() > 40) {
      throw new InvalidInput("customer.phone", "A telephone number has at most 40 characters.");
    }
  }

  /** Someone of whom only the address, and perhaps the name, is known: the sender of a mail. */
  public static Contact ofMail(String email, Optional<String> name) {
    return new Contact(
        Optional.of(email),
        name.map(n -> n.length() > 400 ? n.substring(0, 400) : n),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean isLanguage(String tag) {
    return tag.length() <= LONGEST_LANGUAGE && tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  }

  private static Optional<String> tidy(Optional<String> value) {
    return value.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Contact[…]";
  }
}
