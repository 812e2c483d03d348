package org.havendesk.consent;

import java.util.Locale;

/**
 * Whether a person's data may be used for a purpose, and why.
 *
 * @param citation of the lawful basis
 */
public record Decision(boolean permitted, Reason reason, String citation) {

  /** Why. */
  public enum Reason {
    /** The law asks nobody. */
    NO_CHOICE,
    /** The person said yes. */
    CONSENT,
    /** The person did not say no. */
    NO_OBJECTION,
    /** The person has not said yes. */
    NOT_ASKED,
    /** The yes waits for its confirmation. */
    NOT_CONFIRMED,
    /** The person said no. */
    REFUSED,
    /** The person took it back, or opted out. */
    WITHDRAWN,
    /** The yes is over. */
    EXPIRED,
    /** The yes does not hold in law. */
    INVALID,
    /** An assessment holds the purpose back for everybody. */
    HELD_BACK,
    /** A right that the person used ended this use, such as restriction. */
    RIGHT_USED,
    /** There is nobody any more. */
    ERASED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
