package org.havendesk.access;

import java.io.Serializable;

/**
 * What a passkey has to answer, once.
 *
 * @param told to the browser, as JSON
 * @param kept here until the answer comes
 */
public record PasskeyChallenge(String told, String kept) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Silent: an offer names its colleague. */
  @Override
  public String toString() {
    return "PasskeyChallenge[…]";
  }
}
