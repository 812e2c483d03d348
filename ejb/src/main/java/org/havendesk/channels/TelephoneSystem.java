package org.havendesk.channels;

/** The house's telephone system, as far as colleagues have it call for them. */
public interface TelephoneSystem {

  /** Whether there is one. */
  boolean isThere();

  /**
   * Rings a colleague's telephone; once they have answered, it calls the number.
   *
   * @param extension of the colleague, within the house
   * @param number E.164
   * @return whether it has begun to; that somebody answers it says nothing about
   */
  boolean connect(String extension, String number);
}
