package org.havendesk.redaction;

/** The kinds of personal data that are looked for, by the names that the command prints. */
public enum PiiType {
  /** A person's name. */
  PERSON(true),
  /** An e-mail address. */
  EMAIL_ADDRESS(true),
  /** A telephone number. */
  PHONE_NUMBER(true),
  /** A payment card's number. */
  CREDIT_CARD(true),
  /** A bank account's number (ISO 13616). */
  IBAN_CODE(true),
  /** An internet address. */
  IP_ADDRESS(true),
  /** A country, town or region. */
  LOCATION(false),
  /** Street and number, or a post-office box. */
  STREET_ADDRESS(true),
  /** A date or a moment. */
  DATE_TIME(false),
  /** When somebody was born. */
  DATE_OF_BIRTH(true),
  /** How old somebody is. */
  AGE(false),
  /** A link. */
  URL(false),
  /** A company or an authority. */
  ORGANIZATION(false),
  /** An identity or social insurance number. */
  NATIONAL_ID(true),
  /** A number by which a tax office knows somebody. */
  TAX_ID(true),
  /** A passport's number. */
  PASSPORT(true),
  /** A driving licence's number. */
  DRIVER_LICENSE(true),
  /** A vehicle's registration. */
  LICENSE_PLATE(true),
  /** Something about somebody's health. */
  MEDICAL(true);

  private final boolean masked;

  PiiType(boolean masked) {
    this.masked = masked;
  }

  /** The name that the outside knows: a date of birth is a date. */
  public String published() {
    return this == DATE_OF_BIRTH ? DATE_TIME.name() : name();
  }

  /**
   * Whether it tells people apart, and is to be masked from whoever need not see it. What is needed
   * to understand a matter and tells nobody apart (a delivery date, a country, a link) stays
   * readable.
   */
  public boolean isMasked() {
    return masked;
  }
}
