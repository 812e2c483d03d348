package org.havendesk.imports;

import java.util.Locale;
import java.util.Optional;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.Contact;
import org.havendesk.platform.InvalidInput;
import org.havendesk.sealing.store.BlindIndex;

/** Somebody as another system knows them. */
record Customer(
    Optional<String> email,
    Optional<String> name,
    Optional<String> phone,
    Optional<String> country,
    Optional<String> region,
    Optional<String> language) {

  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_PHONE = 40;

  /** Nobody. */
  static final Customer NOBODY = of(Optional.empty(), Optional.empty());

  static Customer of(Optional<String> email, Optional<String> name) {
    return new Customer(
        email, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, with what another source says where this one says nothing. */
  Customer or(Customer other) {
    return new Customer(
        email.or(other::email),
        name.or(other::name),
        phone.or(other::phone),
        country.or(other::country),
        region.or(other::region),
        language.or(other::language));
  }

  /** Whether both have the same address. */
  boolean isSameAs(Contact other) {
    return email
        .map(BlindIndex::normalisedEmail)
        .equals(other.email().map(BlindIndex::normalisedEmail));
  }

  /** How they can be recognised here. */
  Contact contact() throws NotTaken {
    Optional<String> number = phone.filter(text -> text.length() <= LONGEST_PHONE);
    if (email.isEmpty() && number.isEmpty()) {
      throw new NotTaken(RefusalReason.NO_CUSTOMER);
    }
    try {
      return new Contact(
          email, name.map(Customer::cut), number, country, region, language.flatMap(Customer::tag));
    } catch (InvalidInput wrong) {
      throw new NotTaken(RefusalReason.WRONG_CUSTOMER);
    }
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** A BCP 47 tag, also where it is written like a locale of POSIX. */
  private static Optional<String> tag(String said) {
    String tag = Locale.forLanguageTag(said.strip().replace('_', '-')).toLanguageTag();
    return Optional.of(tag)
        .filter(one -> !one.equals("und") && one.length() <= Contact.LONGEST_LANGUAGE);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Customer[…]";
  }
}
