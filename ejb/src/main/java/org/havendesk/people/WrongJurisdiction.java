package org.havendesk.people;

import jakarta.ejb.ApplicationException;
import java.net.URI;

/** The person resides where another jurisdiction serves; nothing about them was stored here. */
@ApplicationException(rollback = true)
public class WrongJurisdiction extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String jurisdiction;
  private final transient URI baseUrl;

  /** Names who serves them, and where. */
  public WrongJurisdiction(String jurisdiction, URI baseUrl) {
    super("This customer is served by jurisdiction " + jurisdiction + " at " + baseUrl + ".");
    this.jurisdiction = jurisdiction;
    this.baseUrl = baseUrl;
  }

  /** The id of the jurisdiction that serves them. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** Where it is reached. */
  public URI baseUrl() {
    return baseUrl;
  }
}
